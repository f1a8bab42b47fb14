package com.tradingjournal.jobs.batch;

import com.tradingjournal.errors.control.DatabaseFailure;
import com.tradingjournal.errors.entity.Conflict;
import com.tradingjournal.errors.entity.DomainException;
import com.tradingjournal.errors.entity.Forbidden;
import com.tradingjournal.errors.entity.Invalid;
import com.tradingjournal.errors.entity.LimitExceeded;
import com.tradingjournal.errors.entity.Locked;
import com.tradingjournal.errors.entity.NotFound;
import com.tradingjournal.errors.entity.Unauthenticated;
import com.tradingjournal.errors.entity.Unavailable;
import com.tradingjournal.jobs.control.JobEnded;
import com.tradingjournal.jobs.control.JobLeases;
import com.tradingjournal.jobs.entity.Job;
import com.tradingjournal.jobs.entity.JobState;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import com.tradingjournal.tenancy.entity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Writes down how a job ended, and lets its feature do the same in that transaction. A failure is tried again, later each
 * time: often when something outside was down, rarely when it looks like a bug, never when the answer would be the same.
 */
@ApplicationScoped
public class JobOutcomes {

    private static final System.Logger LOG = System.getLogger(JobOutcomes.class.getName());
    private static final int ATTEMPTS_WHEN_UNAVAILABLE = 10;
    private static final int ATTEMPTS_WHEN_BROKEN = 3;
    private static final String GONE = "Whoever ordered this is no longer a member of the workspace.";
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final JobLeases leases;
    private final ThreadTransactionManager transactions;
    private final Event<JobEnded> ended;

    @Inject
    public JobOutcomes(JobLeases leases, ThreadTransactionManager transactions, Event<JobEnded> ended) {
        this.leases = leases;
        this.transactions = transactions;
        this.ended = ended;
    }

    void completed(Job job) {
        end(job, JobState.COMPLETED, null);
    }

    void cancelled(Job job) {
        end(job, JobState.CANCELLED, null);
    }

    /** Its holder stops; somebody else goes on. */
    void givenBack(Job job) {
        giveBack(job, Duration.ZERO, null);
    }

    /** An earlier execution of it is still ending in this process. */
    void postponed(Job job) {
        giveBack(job, JobLeases.LEASE, null);
    }

    /** Whoever ran it has died, again and again, without getting ahead. */
    void givenUp(Job job) {
        LOG.log(Level.ERROR, "Job " + job.id() + " was taken over " + job.takeovers() + " times and is given up.");
        end(job, JobState.FAILED, "Its process ended unexpectedly " + job.takeovers() + " times at the same place.");
    }

    void failed(Job job, Exception failure) {
        Exception cause = DatabaseFailure.translated(failure);
        boolean again = job.attempts() < attemptsFor(cause);
        LOG.log(again ? Level.WARNING : Level.ERROR, "Job " + job.id() + " failed, attempt " + job.attempts(), failure);
        if (again) {
            giveBack(job, pauseAfter(job.attempts()), String.valueOf(cause.getMessage()));
        } else {
            end(job, JobState.FAILED, String.valueOf(cause.getMessage()));
        }
    }

    private static int attemptsFor(Exception cause) {
        return cause instanceof DomainException domain
                ? switch (domain) {
                    case Unavailable _, Conflict _ -> ATTEMPTS_WHEN_UNAVAILABLE;
                    case Invalid _, NotFound _, Unauthenticated _, Forbidden _, Locked _, LimitExceeded _ -> 0;
                }
                : ATTEMPTS_WHEN_BROKEN;
    }

    private static Duration pauseAfter(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private void giveBack(Job job, Duration pause, @Nullable String error) {
        transactions.callAs(new Caller.Nobody(), () -> {
            leases.giveBack(job, pause, error);
            return job;
        });
    }

    private void end(Job job, JobState state, @Nullable String error) {
        try {
            endAs(job.caller(), new JobEnded(job, state, error));
        } catch (Unauthenticated workspaceOrUserGone) {
            endWithoutUser(new JobEnded(job, JobState.FAILED, GONE));
        }
    }

    /** What was stored for somebody who has left is taken back all the same; a workspace that is gone has nothing left. */
    private void endWithoutUser(JobEnded end) {
        try {
            endAs(new Caller.JobOf(end.job().tenantId(), Caller.NONE), end);
        } catch (Unauthenticated workspaceGone) {
            transactions.callAs(new Caller.Nobody(), () -> {
                leases.end(end.job(), end.state(), workspaceGone.getMessage());
                return end;
            });
        }
    }

    private void endAs(Caller caller, JobEnded end) {
        transactions.callAs(caller, () -> {
            leases.end(end.job(), end.state(), end.error());
            ended.fire(end);
            return end;
        });
    }
}
