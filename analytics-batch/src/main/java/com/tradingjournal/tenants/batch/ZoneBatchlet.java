package com.tradingjournal.tenants.batch;

import com.tradingjournal.errors.entity.Conflict;
import com.tradingjournal.jobs.batch.FencedWork;
import com.tradingjournal.positions.control.ReportingDays;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.TenantSession;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * Moves a workspace to the zone its owner chose: rewrites every day and changes the zone, in one transaction. Until it commits
 * all answers are of the old zone. A zone that was taken back meanwhile leaves nothing to do.
 */
@Dependent
@Named("zoneBatchlet")
public class ZoneBatchlet extends AbstractBatchlet {

    private static final String PENDING =
            "select time_zone_pending as zone from tenants where id = ? and time_zone_pending is not null";

    /** Comes after the days: writers hold those first and the workspace's row last. */
    private static final String ARRIVE = """
            update tenants set time_zone = time_zone_pending, time_zone_pending = null, version = version + 1, updated_at = now()
             where id = ? and time_zone_pending = ?""";

    private final FencedWork work;
    private final Database database;
    private final TenantSession session;
    private final ReportingDays days;

    @Inject
    public ZoneBatchlet(FencedWork work, Database database, TenantSession session, ReportingDays days) {
        this.work = work;
        this.database = database;
        this.session = session;
        this.days = days;
    }

    @Override
    public String process() {
        return work.call(() -> {
            UUID tenant = session.bound().tenantId();
            Optional<String> zone = database.first(PENDING, row -> row.text("zone"), tenant);
            zone.ifPresent(chosen -> move(tenant, chosen));
            return zone.orElse("NOTHING TO DO");
        });
    }

    private void move(UUID tenant, String zone) {
        days.moveTo(ZoneId.of(zone));
        if (database.update(ARRIVE, tenant, zone) == 0) {
            throw new Conflict("Another zone was chosen meanwhile.");
        }
    }
}
