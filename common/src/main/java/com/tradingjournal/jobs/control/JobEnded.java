package com.tradingjournal.jobs.control;

import com.tradingjournal.jobs.entity.Job;
import com.tradingjournal.jobs.entity.JobState;
import org.jspecify.annotations.Nullable;

/**
 * A CDI event in the transaction that ends the job, bound to its workspace: the feature writes its own end there.
 *
 * @param error why it failed
 */
public record JobEnded(Job job, JobState state, @Nullable String error) {}
