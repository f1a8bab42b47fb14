package com.tradingjournal.audit.control;

import com.github.f4b6a3.uuid.UuidCreator;
import com.tradingjournal.audit.entity.AuditEvent;
import com.tradingjournal.observability.control.LogContext;
import com.tradingjournal.tenancy.control.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The workspace's memory of who did what. The runtime's roles may add a line and read it, never change one. */
@ApplicationScoped
public class AuditTrail {

    private static final String RECORD = """
            insert into audit_events (tenant_id, id, at, event, actor_id, target_id, before, after, request_id)
            values ((nullif(current_setting('app.current_tenant_id'), ''))::uuid, ?, ?, ?,
                    (nullif(current_setting('app.current_user_id'), ''))::uuid, ?, ?::jsonb, ?::jsonb, ?)""";

    private static final String RECORD_CHANGE = """
            insert into audit_events (tenant_id, id, at, event, actor_id, target_id, before, after, request_id)
            values ((nullif(current_setting('app.current_tenant_id'), ''))::uuid, ?, ?, ?,
                    (nullif(current_setting('app.current_user_id'), ''))::uuid, ?,
                    nullif(jsonb_object(?, ?), '{}'), nullif(jsonb_object(?, ?), '{}'), ?)""";

    private final Database database;
    private final Clock clock;

    @Inject
    public AuditTrail(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The bound user did this to something. */
    public void record(AuditEvent event, UUID target) {
        record(event, target, null, null);
    }

    /** With what it was before and after, as JSON; null where there is nothing to compare. */
    public void record(AuditEvent event, UUID target, @Nullable String before, @Nullable String after) {
        database.update(
                RECORD,
                UuidCreator.getTimeOrderedEpoch(),
                clock.instant(),
                event,
                target,
                before,
                after,
                LogContext.find("requestId"));
    }

    /** The fields that changed, as they were and as they became; none of a side that has nothing to tell. */
    public void recordChange(AuditEvent event, UUID target, Map<String, String> before, Map<String, String> after) {
        database.update(
                RECORD_CHANGE,
                UuidCreator.getTimeOrderedEpoch(),
                clock.instant(),
                event,
                target,
                database.array("text", before.keySet()),
                database.array("text", before.values()),
                database.array("text", after.keySet()),
                database.array("text", after.values()),
                LogContext.find("requestId"));
    }
}
