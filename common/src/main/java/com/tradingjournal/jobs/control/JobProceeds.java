package com.tradingjournal.jobs.control;

import com.tradingjournal.jobs.entity.Job;

/**
 * A CDI event at the beginning of each transaction of a job, bound to its workspace with the role that whoever ordered the job has
 * now: the feature refuses with {@link com.tradingjournal.errors.entity.Forbidden} what he may no longer do, and the job fails.
 */
public record JobProceeds(Job job) {}
