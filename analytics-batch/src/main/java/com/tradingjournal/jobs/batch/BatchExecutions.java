package com.tradingjournal.jobs.batch;

import com.tradingjournal.jobs.entity.Job;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import com.tradingjournal.tenancy.entity.Caller;
import jakarta.batch.operations.JobExecutionAlreadyCompleteException;
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
    Optional<BatchEngine.Run> begin(Job job) {
        Properties parameters = RunningJobs.parametersOf(job.id());
        Optional<Execution> latest = transactions.callAs(
                new Caller.Nobody(),
                () -> database.first(
                        LATEST,
                        row -> new Execution(
                                row.number("jobexecutionid"), row.constant("batchstatus", BatchStatus.class)),
                        BatchUtil.propertiesToString(parameters)));
        if (latest.isEmpty()) {
            return Optional.of(
                    engine.run(() -> engine.operator().start(job.type().id(), parameters)));
        }
        return latest.get().status == BatchStatus.COMPLETED ? Optional.empty() : restart(latest.get().id);
    }

    /** The engine may have completed the work and then lost the database before it could write so. */
    private Optional<BatchEngine.Run> restart(long execution) {
        Properties forced = new Properties();
        forced.setProperty(PropertyKey.RESTART_MODE, PropertyKey.RESTART_MODE_FORCE);
        try {
            return Optional.of(engine.run(() -> engine.operator().restart(execution, forced)));
        } catch (JobExecutionAlreadyCompleteException completed) {
            return Optional.empty();
        }
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

    private record Execution(long id, BatchStatus status) {}
}
