package com.tradingjournal.jobs.entity;

import java.util.List;
import java.util.Optional;

/**
 * A kind of job.
 *
 * @param id {@code <feature>-<verb>}: the name of its batch job, {@code META-INF/batch-jobs/<id>.xml}, and of its line in the schedule
 * @param priority whose workers run it
 */
public record JobType(String id, JobPriority priority) {

    public static final JobType IMPORTS_LOAD = new JobType("imports-load", JobPriority.HIGH);
    public static final JobType IMPORTS_UNDO = new JobType("imports-undo", JobPriority.HIGH);
    public static final JobType IMPORTS_SWEEP = new JobType("imports-sweep", JobPriority.LOW);
    public static final JobType POSITIONS_RECONCILE = new JobType("positions-reconcile", JobPriority.LOW);

    public static final JobType TENANTS_REZONE = new JobType("tenants-rezone", JobPriority.MEDIUM);

    public static final JobType IDEMPOTENCY_PURGE = new JobType("idempotency-purge", JobPriority.LOW);

    public static final JobType CHARGES_RECOMPUTE = new JobType("charges-recompute", JobPriority.MEDIUM);

    public static final JobType ANALYTICS_DRAIN = new JobType("analytics-drain", JobPriority.MEDIUM);
    public static final JobType ANALYTICS_NIGHTLY = new JobType("analytics-nightly", JobPriority.LOW);
    public static final JobType BILLING_USAGE = new JobType("billing-usage", JobPriority.LOW);
    public static final JobType NOTIFICATIONS_PURGE = new JobType("notifications-purge", JobPriority.LOW);

    public static final JobType PRIVACY_EXPORT = new JobType("privacy-export", JobPriority.MEDIUM);
    public static final JobType PRIVACY_ERASE = new JobType("privacy-erase", JobPriority.LOW);
    public static final JobType PRIVACY_RETAIN = new JobType("privacy-retain", JobPriority.LOW);

    private static final List<JobType> ALL = List.of(
            IMPORTS_LOAD,
            IMPORTS_UNDO,
            IMPORTS_SWEEP,
            POSITIONS_RECONCILE,
            TENANTS_REZONE,
            IDEMPOTENCY_PURGE,
            CHARGES_RECOMPUTE,
            ANALYTICS_DRAIN,
            ANALYTICS_NIGHTLY,
            BILLING_USAGE,
            NOTIFICATIONS_PURGE,
            PRIVACY_EXPORT,
            PRIVACY_ERASE,
            PRIVACY_RETAIN);

    public static List<JobType> all() {
        return ALL;
    }

    public static Optional<JobType> ofId(String id) {
        return ALL.stream().filter(type -> type.id.equals(id)).findFirst();
    }
}
