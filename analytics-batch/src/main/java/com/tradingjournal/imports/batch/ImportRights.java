package com.tradingjournal.imports.batch;

import com.tradingjournal.errors.entity.ErrorCode;
import com.tradingjournal.errors.entity.Forbidden;
import com.tradingjournal.jobs.control.JobProceeds;
import com.tradingjournal.jobs.entity.Job;
import com.tradingjournal.jobs.entity.JobType;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.TenantSession;
import com.tradingjournal.tenancy.entity.BoundTenant;
import com.tradingjournal.tenancy.entity.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * An import is loaded and undone with the rights that whoever ordered it has at each step, as a request of his would be: between
 * his order and the last row somebody may have made him a viewer.
 */
@ApplicationScoped
public class ImportRights {

    private static final String NO_LONGER = "The role of whoever ordered this no longer allows it.";

    private static final String CONCERNS_OTHERS = """
            select exists (select from imports i where i.id = ? and (i.user_id <> ?
                or exists (select from accounts a where a.tenant_id = i.tenant_id and a.id = i.account_id and a.user_id <> ?))) as others""";

    private final Database database;
    private final TenantSession session;

    @Inject
    public ImportRights(Database database, TenantSession session) {
        this.database = database;
        this.session = session;
    }

    void proceeds(@Observes JobProceeds step) {
        Job job = step.job();
        if (job.type().equals(JobType.IMPORTS_LOAD) || job.type().equals(JobType.IMPORTS_UNDO)) {
            require(UUID.fromString(job.parameter("import")));
        }
    }

    private void require(UUID importId) {
        BoundTenant bound = session.bound();
        boolean allowed = bound.role().may(Permission.WRITE_ANY_TRADES)
                || (bound.role().may(Permission.WRITE_OWN_TRADES) && !concernsOthers(importId, bound.userId()));
        if (!allowed) {
            throw new Forbidden(ErrorCode.FORBIDDEN, NO_LONGER);
        }
    }

    private boolean concernsOthers(UUID importId, UUID userId) {
        return database.first(CONCERNS_OTHERS, row -> row.flag("others"), importId, userId, userId)
                .orElseThrow();
    }
}
