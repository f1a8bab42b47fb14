package com.tradingjournal.imports.batch;

import com.tradingjournal.jobs.entity.Job;
import com.tradingjournal.tenancy.control.Database;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** The days of staged rows; of a fill that was corrected the day that it left, too. */
@Dependent
@Named("stagedDaysReader")
public class StagedDaysReader extends ChargedDaysReader {

    private static final String MOMENTS = """
            select r.account_id, m.at
              from import_rows r cross join lateral (values (r.executed_at), (r.exit_at)) m (at) where r.import_id = """ + OF_IMPORT;

    @Inject
    public StagedDaysReader(Job job, Database database) {
        super(UUID.fromString(job.parameter("import")), database);
    }

    @Override
    String moments() {
        return MOMENTS;
    }
}
