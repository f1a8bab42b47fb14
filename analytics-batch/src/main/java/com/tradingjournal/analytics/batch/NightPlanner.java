package com.tradingjournal.analytics.batch;

import com.tradingjournal.jobs.batch.FinishedJobs;
import com.tradingjournal.jobs.batch.JobPlanner;
import com.tradingjournal.jobs.control.JobQueue;
import com.tradingjournal.jobs.entity.JobType;
import com.tradingjournal.tenancy.control.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Several times an hour: the zones in which it has become half past three get their night's jobs, once for each local date. A night in
 * which no node ran is made up for by the next time, the last one only.
 */
@ApplicationScoped
public class NightPlanner implements JobPlanner {

    static final String ZONE = "zone";

    /** When few trade, and after the hour that daylight saving leaves out or repeats almost everywhere. */
    static final LocalTime NIGHT = LocalTime.of(3, 30);

    private static final int PORTION = 50;

    /** Longer than a night may stay the last one of its zone. */
    private static final Duration REMEMBERED = Duration.ofDays(7);

    private static final String PLANNED = """
            select exists (select from jobs where tenant_id = '00000000-0000-0000-0000-000000000000' and type = ? and unique_key = ?) as planned""";

    private final Database database;
    private final JobQueue queue;
    private final FinishedJobs finished;

    @Inject
    public NightPlanner(Database database, JobQueue queue, FinishedJobs finished) {
        this.database = database;
        this.queue = queue;
        this.finished = finished;
    }

    @Override
    public JobType type() {
        return JobType.ANALYTICS_NIGHTLY;
    }

    @Override
    public void plan(Instant occasion) {
        finished.forget(type(), REMEMBERED);
        database.query("select distinct time_zone from tenants order by time_zone", row -> row.text("time_zone"))
                .forEach(zone -> plan(zone, lastNight(ZoneId.of(zone), occasion)));
    }

    /** The local date of the last night that has begun. */
    static LocalDate lastNight(ZoneId zone, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        boolean hasBegun = !today.atTime(NIGHT).atZone(zone).toInstant().isAfter(now);
        return hasBegun ? today : today.minusDays(1);
    }

    private void plan(String zone, LocalDate night) {
        String occasion = night + " " + zone + " ";
        if (isPlanned(occasion + 0)) {
            return;
        }
        List<UUID> workspaces =
                database.query("select id from tenants where time_zone = ? order by id", row -> row.uuid("id"), zone);
        List<TenantRange> ranges = TenantRange.of(workspaces, PORTION);
        for (int i = 0; i < ranges.size(); i++) {
            Map<String, String> parameters = new HashMap<>(ranges.get(i).parameters());
            parameters.put(ZONE, zone);
            queue.enqueueOnce(type(), occasion + i, parameters);
        }
    }

    private boolean isPlanned(String occasion) {
        return database.first(PLANNED, row -> row.flag("planned"), type().id(), occasion)
                .orElseThrow();
    }
}
