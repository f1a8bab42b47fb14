package com.tradingjournal.audit.control;

import com.tradingjournal.audit.entity.AuditFilter;
import com.tradingjournal.audit.entity.AuditLine;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.Database.Row;
import com.tradingjournal.tenancy.control.Keyset;
import com.tradingjournal.tenancy.control.TenantSession;
import com.tradingjournal.tenancy.entity.BoundTenant;
import com.tradingjournal.tenancy.entity.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The trail of the workspace one owns, newest line first. A condition that is not asked for is not said, so that an index serves the rest. */
@ApplicationScoped
@Transactional
public class AuditReader {

    private final Database database;
    private final TenantSession session;

    @Inject
    public AuditReader(Database database, TenantSession session) {
        this.database = database;
        this.session = session;
    }

    public List<AuditLine> lines(AuditFilter filter, int limit, @Nullable Keyset after) {
        BoundTenant bound = session.bound();
        bound.require(Permission.READ_AUDIT);
        Conditions conditions = new Conditions(bound.tenantId());
        conditions.add("e.event = ?", filter.event());
        conditions.add("e.actor_id = ?", filter.actorId());
        conditions.add("e.target_id = ?", filter.targetId());
        conditions.add("e.at >= ?", beginning(filter.from(), bound));
        LocalDate to = filter.to();
        conditions.add("e.at < ?", beginning(to == null ? null : to.plusDays(1), bound));
        if (after != null) {
            conditions.add("(e.at, e.id) < (?::timestamptz, ?::uuid)", after.key(), after.id());
        }
        return database.query(conditions.sql(limit), AuditReader::line, conditions.parameters.toArray());
    }

    private static @Nullable Instant beginning(@Nullable LocalDate day, BoundTenant bound) {
        return day == null ? null : day.atStartOfDay(bound.zone()).toInstant();
    }

    private static AuditLine line(Row row) {
        return new AuditLine(
                row.uuid("id"),
                row.instant("at"),
                row.text("event"),
                row.find("actor_id", UUID.class),
                row.find("target_id", UUID.class),
                row.text("place"),
                row.find("before", String.class),
                row.find("after", String.class));
    }

    /** What is asked, with its parameters in order. */
    private static final class Conditions {

        private static final String SELECT = """
                select e.id, e.at, e.at::text as place, e.event, e.actor_id, e.target_id, e.before::text as before, e.after::text as after
                  from audit_events e where e.tenant_id = ?""";

        private final StringBuilder where = new StringBuilder(SELECT);
        private final List<Object> parameters = new ArrayList<>();

        private Conditions(UUID tenantId) {
            parameters.add(tenantId);
        }

        private void add(String condition, @Nullable Object... values) {
            for (Object value : values) {
                if (value == null) {
                    return;
                }
                parameters.add(value);
            }
            where.append(" and ").append(condition);
        }

        private String sql(int limit) {
            return where.append(" order by e.at desc, e.id desc limit ")
                    .append(limit)
                    .toString();
        }
    }
}
