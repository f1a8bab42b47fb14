package com.tradingjournal.tenants.control;

import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.entity.Role;
import com.tradingjournal.tenants.entity.Workspace;
import com.tradingjournal.tenants.entity.WorkspaceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** The SQL of workspaces and memberships. */
@ApplicationScoped
public class WorkspaceStore {

    private static final String SELECT = """
            select t.id, t.name, t.currency, t.time_zone, t.time_zone_pending, t.breakeven_tolerance, t.risk_free_rate,
                   t.plan, t.created_at, t.version, t.deletion_due_at, m.role
              from tenants t join memberships m on m.tenant_id = t.id
             where m.user_id = ?""";

    private static final String FOUND = """
            insert into tenants (id, name, currency, time_zone, plan, created_at, updated_at) values (?, ?, ?, ?, ?, ?, ?)""";

    private static final String JOIN = """
            insert into memberships (tenant_id, user_id, role, created_at, last_used_at) values (?, ?, ?, ?, ?)""";

    /** A pending zone that is taken back is no longer pending. */
    private static final String CHANGE = """
            update tenants
               set name = ?, currency = ?, time_zone_pending = nullif(?, time_zone), breakeven_tolerance = ?,
                   risk_free_rate = ?, updated_at = ?, version = version + 1
             where id = ?""";

    /** By the database's clock, as whoever erases it goes by it. */
    private static final String KEEP = """
            update tenants set deletion_due_at = null, updated_at = ?, version = version + 1
             where id = ? and deletion_due_at > clock_timestamp()""";

    private final Database database;

    @Inject
    public WorkspaceStore(Database database) {
        this.database = database;
    }

    /** The workspaces a person belongs to, the one used last first. */
    public List<Workspace> findOf(UUID userId) {
        return database.query(SELECT + " order by m.last_used_at desc, t.id", WorkspaceStore::workspace, userId);
    }

    public List<Workspace> findOf(UUID userId, UUID tenantId) {
        return database.query(SELECT + " and t.id = ?", WorkspaceStore::workspace, userId, tenantId);
    }

    public void insert(Workspace workspace, UUID owner) {
        Instant now = workspace.createdAt();
        database.update(
                FOUND,
                workspace.id(),
                workspace.name(),
                workspace.currency(),
                workspace.zone().getId(),
                workspace.plan(),
                now,
                now);
        database.update(JOIN, workspace.id(), owner, Role.OWNER, now, now);
    }

    public void touch(UUID tenantId, UUID userId, Instant now) {
        database.update(
                "update memberships set last_used_at = ? where tenant_id = ? and user_id = ?", now, tenantId, userId);
    }

    /** It stays as it is for everybody else until this transaction ends. */
    public void hold(UUID id) {
        database.first("select id from tenants where id = ? for no key update", row -> row.uuid("id"), id);
    }

    public void change(UUID id, WorkspaceSettings settings, Instant now) {
        database.update(
                CHANGE,
                settings.name(),
                settings.currency(),
                settings.zone().getId(),
                settings.breakevenTolerance(),
                settings.riskFreeRate(),
                now,
                id);
    }

    /** @return false where it is not to be deleted, or it is too late */
    public boolean keep(UUID id, Instant now) {
        return database.update(KEEP, now, id) > 0;
    }

    private static Workspace workspace(Database.Row row) {
        String pending = row.find("time_zone_pending", String.class);
        return new Workspace(
                row.uuid("id"),
                row.text("name"),
                row.text("currency"),
                ZoneId.of(row.text("time_zone")),
                pending == null ? null : ZoneId.of(pending),
                row.get("breakeven_tolerance", BigDecimal.class),
                row.get("risk_free_rate", BigDecimal.class),
                row.text("plan"),
                row.constant("role", Role.class),
                row.instant("created_at"),
                row.get("version", Integer.class),
                row.find("deletion_due_at", Instant.class));
    }
}
