package com.tradingjournal.imports.batch;

import com.tradingjournal.jobs.entity.Job;
import com.tradingjournal.tenancy.control.Database;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** The days of the fills that an import has brought or, having stopped half-way, corrected. */
@Dependent
@Named("broughtDaysReader")
public class BroughtDaysReader extends ChargedDaysReader {

    private static final String MOMENTS = """
            select e.account_id, e.executed_at as at from executions e where e.import_id = %1$s
            union all
            select r.account_id, m.at
              from (%2$s) r cross join lateral (values (r.executed_at), (r.exit_at)) m (at)""".formatted(OF_IMPORT, BroughtFills.CORRECTED.formatted(OF_IMPORT));

    @Inject
    public BroughtDaysReader(Job job, Database database) {
        super(UUID.fromString(job.parameter("import")), database);
    }

    @Override
    String moments() {
        return MOMENTS;
    }
}
