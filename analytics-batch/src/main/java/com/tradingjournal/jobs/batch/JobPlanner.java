package com.tradingjournal.jobs.batch;

import com.tradingjournal.jobs.entity.JobType;
import java.time.Instant;

/** Decides at each time of the calendar which jobs of a type there are to do; for a type without one, it is one job over all workspaces. */
public interface JobPlanner {

    JobType type();

    /** In a transaction that is in no workspace. The same occasion may come twice, and must enqueue once. */
    void plan(Instant occasion);
}
