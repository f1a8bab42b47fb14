package com.tradingjournal.jobs.entity;

/** Each priority has workers of its own, so that none waits for another. */
public enum JobPriority {
    /** Somebody is looking at a progress bar. */
    HIGH,
    /** Somebody expects it within minutes. */
    MEDIUM,
    /** The calendar asked for it. */
    LOW
}
