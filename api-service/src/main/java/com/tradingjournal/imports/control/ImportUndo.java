package com.tradingjournal.imports.control;

import com.tradingjournal.accounts.control.TradingAccounts;
import com.tradingjournal.errors.entity.Conflict;
import com.tradingjournal.imports.entity.ImportDetails;
import com.tradingjournal.imports.entity.ImportStatus;
import com.tradingjournal.imports.entity.UndoOutlook;
import com.tradingjournal.jobs.control.JobQueue;
import com.tradingjournal.jobs.entity.JobType;
import com.tradingjournal.tenancy.control.TenantSession;
import com.tradingjournal.tenancy.entity.BoundTenant;
import com.tradingjournal.tenancy.entity.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/**
 * Takes an import back as a unit: the fills it was the first to bring go, and the trades of what is left are made anew. Fills it
 * only corrected keep the correction: it is the broker's latest word, and what stood there before is kept nowhere. Accounts,
 * strategies and tags that it opened stay. The same file brings all of it again, also what a person had removed in between.
 */
@ApplicationScoped
@Transactional
public class ImportUndo {

    private final ImportRegister register;
    private final UndoStore store;
    private final TradingAccounts accounts;
    private final JobQueue jobs;
    private final TenantSession session;

    @Inject
    public ImportUndo(
            ImportRegister register, UndoStore store, TradingAccounts accounts, JobQueue jobs, TenantSession session) {
        this.register = register;
        this.store = store;
        this.accounts = accounts;
        this.jobs = jobs;
        this.session = session;
    }

    public UndoOutlook outlook(UUID id) {
        requireStored(register.read(id));
        return store.outlook(id);
    }

    public ImportStatus order(UUID id) {
        ImportDetails found = register.read(id);
        requireOwn(found);
        requireStored(found);
        UUID job = jobs.enqueue(JobType.IMPORTS_UNDO, Map.of("import", id.toString()));
        if (!store.begin(id, job)) {
            throw new Conflict("This import is being undone already.");
        }
        return found.status();
    }

    private void requireOwn(ImportDetails found) {
        BoundTenant tenant = session.bound();
        accounts.requireOwn(found.source().userId());
        if (store.concernsOthers(found.id(), tenant.userId())) {
            tenant.require(Permission.WRITE_ANY_TRADES);
        }
    }

    private static void requireStored(ImportDetails found) {
        if (!found.status().ended()) {
            throw new Conflict("This import has not ended yet: cancel it instead.");
        }
        if (found.status() == ImportStatus.UNDONE) {
            throw new Conflict("This import has been undone already.");
        }
        if (!found.status().stored() || found.source().dryRun()) {
            throw new Conflict("This import has stored nothing: there is nothing to undo.");
        }
    }
}
