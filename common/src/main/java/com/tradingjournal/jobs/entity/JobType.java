package com.tradingjournal.jobs.entity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every kind of job there is. Its id is the name of its batch job, {@code META-INF/batch-jobs/<id>.xml}, and of its line in the schedule. */
public enum JobType {
    IMPORTS_LOAD(JobPriority.HIGH),
    POSITIONS_RECONCILE(JobPriority.LOW);

    private final JobPriority priority;

    JobType(JobPriority priority) {
        this.priority = priority;
    }

    /** {@code imports-load} for IMPORTS_LOAD. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public JobPriority priority() {
        return priority;
    }

    public static Optional<JobType> ofId(String id) {
        return Arrays.stream(values()).filter(type -> type.id().equals(id)).findFirst();
    }
}
