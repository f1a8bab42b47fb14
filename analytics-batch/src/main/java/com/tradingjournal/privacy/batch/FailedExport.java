package com.tradingjournal.privacy.batch;

import com.tradingjournal.jobs.control.JobEnded;
import com.tradingjournal.jobs.entity.JobType;
import com.tradingjournal.tenancy.control.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;

/** An export whose job is given up has failed: it can be ordered again. */
@ApplicationScoped
public class FailedExport {

    private static final String FAIL =
            "update personal_exports set status = 'FAILED', finished_at = now() where id = ? and status in ('QUEUED', 'RUNNING')";

    private final Database database;

    @Inject
    public FailedExport(Database database) {
        this.database = database;
    }

    void onEnd(@Observes JobEnded end) {
        if (end.job().type().equals(JobType.PRIVACY_EXPORT)) {
            database.update(FAIL, UUID.fromString(end.job().parameter("export")));
        }
    }
}
