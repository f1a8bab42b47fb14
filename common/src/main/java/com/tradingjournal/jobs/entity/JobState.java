package com.tradingjournal.jobs.entity;

/** FAILED is the dead letter: it was tried as often as makes sense, and a person has to look. */
public enum JobState {
    QUEUED,
    RUNNING,
    COMPLETED,
    FAILED,
    CANCELLED
}
