package com.tradingjournal.jobs.batch;

import com.tradingjournal.jobs.entity.Job;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import com.tradingjournal.tenancy.entity.Caller;
import jakarta.batch.runtime.BatchStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Properties;
import org.jberet.runtime.JobExecutionImpl;
import org.jberet.runtime.StepExecutionImpl;
import org.jberet.spi.PropertyKey;
import org.jberet.util.BatchUtil;

/**
 * A job has one batch instance, however often it is claimed: the first claim starts it, later ones restart it from its last
 * checkpoint. A killed execution stays STARTED in the engine's tables for ever, so a restart is forced; that it is not really
 * running any more is what the lease says.
 */
@ApplicationScoped
public class BatchExecutions {

    private static final String LATEST = """
            select jobexecutionid, batchstatus from jberet.job_execution
             where jobinstanceid = (select min(jobinstanceid) from jberet.job_execution where jobparameters = ?)
             order by jobexecutionid desc limit 1""";

    private final BatchEngine engine;
    private final ThreadTransactionManager transactions;
    private final Database database;

    @Inject
    public BatchExecutions(BatchEngine engine, ThreadTransactionManager transactions, Database database) {
        this.engine = engine;
        this.transactions = transactions;
        this.database = database;
    }

    /** @return the execution that now runs; empty when the job's work was completed before its holder died */
    Optional<JobExecutionImpl> begin(Job job) {
        Properties parameters = RunningJobs.parametersOf(job);
        Optional<Execution> latest = transactions.callAs(
                new Caller.Nobody(),
                () -> database.first(
                        LATEST,
                        row -> new Execution(
                                row.number("jobexecutionid"), row.constant("batchstatus", BatchStatus.class)),
                        BatchUtil.propertiesToString(parameters)));
        if (latest.isEmpty()) {
            return Optional.of(execution(engine.operator().start(job.type().id(), parameters)));
        }
        if (latest.get().status == BatchStatus.COMPLETED) {
            return Optional.empty();
        }
        Properties forced = new Properties();
        forced.setProperty(PropertyKey.RESTART_MODE, PropertyKey.RESTART_MODE_FORCE);
        return Optional.of(execution(engine.operator().restart(latest.get().id, forced)));
    }

    void stop(JobExecutionImpl execution) {
        if (execution.getBatchStatus() == BatchStatus.STARTED) {
            engine.operator().stop(execution.getExecutionId());
        }
    }

    /** Why its step failed. */
    static Exception failureOf(JobExecutionImpl execution) {
        return execution.getStepExecutions().stream()
                .map(step -> ((StepExecutionImpl) step).getException())
                .filter(failure -> failure != null)
                .reduce((_, last) -> last)
                .orElseGet(() -> new IllegalStateException("The batch engine could not run the job."));
    }

    private JobExecutionImpl execution(long id) {
        return (JobExecutionImpl) engine.operator().getJobExecution(id);
    }

    private record Execution(long id, BatchStatus status) {}
}
