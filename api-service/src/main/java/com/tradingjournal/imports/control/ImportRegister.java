package com.tradingjournal.imports.control;

import com.tradingjournal.accounts.control.TradingAccounts;
import com.tradingjournal.accounts.entity.Account;
import com.tradingjournal.errors.entity.Conflict;
import com.tradingjournal.errors.entity.NotFound;
import com.tradingjournal.imports.entity.ImportDetails;
import com.tradingjournal.imports.entity.ImportOrder;
import com.tradingjournal.imports.entity.ImportOrder.Reading;
import com.tradingjournal.imports.entity.RejectedRow;
import com.tradingjournal.jobs.control.JobQueue;
import com.tradingjournal.jobs.entity.JobType;
import com.tradingjournal.tenancy.control.Keyset;
import com.tradingjournal.tenancy.control.TenantSession;
import com.tradingjournal.tenancy.entity.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The imports of a workspace: everyone sees them, members order them for their own accounts, viewers for none. */
@ApplicationScoped
@Transactional
public class ImportRegister {

    private final ImportStore store;
    private final TradingAccounts accounts;
    private final AnswerMemory answers;
    private final JobQueue jobs;
    private final TenantSession session;

    @Inject
    public ImportRegister(
            ImportStore store, TradingAccounts accounts, AnswerMemory answers, JobQueue jobs, TenantSession session) {
        this.store = store;
        this.accounts = accounts;
        this.answers = answers;
        this.jobs = jobs;
        this.session = session;
    }

    /** An order for a file that lies in the storage. */
    public record Order(
            UUID id, String objectKey, String fileName, long size, List<String> header, long rows, ImportOrder order) {}

    /** Where a file goes: the workspace, the account, and the zone of its statements. */
    public record Destination(UUID tenantId, UUID accountId, ZoneId zone) {}

    /** @param chosen null means the caller's own account */
    public Destination destination(@Nullable UUID chosen) {
        Account account = accounts.forTrading(chosen);
        return new Destination(session.bound().tenantId(), account.id(), ZoneId.of(account.timeZone()));
    }

    /** The import, what was answered with it, and the job that loads it; or none of them. */
    public void enter(Order order) {
        Account account = accounts.forTrading(order.order.target().accountId());
        Reading reading = order.order.reading();
        if (!order.order.dryRun()) {
            answers.remember(account, reading.format(), reading.answers());
        }
        UUID job = jobs.enqueue(JobType.IMPORTS_LOAD, Map.of("import", order.id.toString(), "file", order.objectKey));
        store.insert(order, job);
    }

    public ImportDetails read(UUID id) {
        session.bound().require(Permission.VIEW);
        return store.find(id).orElseThrow(NotFound::new);
    }

    /** Newest first, dry runs left out; at most {@code limit} after a place, null for the beginning. */
    public List<ImportDetails> page(int limit, @Nullable Keyset after) {
        session.bound().require(Permission.VIEW);
        return store.page(limit, after);
    }

    public List<String> header(UUID id) {
        read(id);
        return store.header(id);
    }

    /** The rejected rows in the order of the file; at most {@code limit} after a row, 0 for the beginning. */
    public List<RejectedRow> rejected(UUID id, int limit, int afterRow) {
        read(id);
        return store.rejected(id, limit, afterRow);
    }

    /** Asks the load to stop; what it has stored is taken out again. */
    public void cancel(UUID id) {
        ImportDetails found = read(id);
        accounts.requireOwn(found.source().userId());
        if (found.status().ended()) {
            throw new Conflict("This import has ended already.");
        }
        jobs.requestCancel(store.job(id));
    }
}
