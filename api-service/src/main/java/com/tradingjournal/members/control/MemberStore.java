package com.tradingjournal.members.control;

import com.tradingjournal.members.entity.Member;
import com.tradingjournal.members.entity.Membership;
import com.tradingjournal.members.entity.Team;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.Database.Row;
import com.tradingjournal.tenancy.control.Keyset;
import com.tradingjournal.tenancy.entity.Role;
import com.tradingjournal.users.entity.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The SQL of members. A person sees his memberships elsewhere too: every statement names the workspace. */
@ApplicationScoped
class MemberStore {

    private static final String SELECT = """
            select m.user_id, u.name, u.email, m.role, m.created_at, m.created_at::text as place
              from memberships m join users u on u.id = m.user_id
             where m.tenant_id = ?
            """;

    private static final String PAGE = SELECT + """
             and (?::text is null or (m.created_at, m.user_id) > (?::timestamptz, ?::uuid))
             order by m.created_at, m.user_id limit ?""";

    private static final String WORKSPACES = """
            select m.tenant_id, t.name, m.role, t.currency, t.time_zone, t.deletion_due_at, m.last_used_at, m.last_used_at::text as place
              from memberships m join tenants t on t.id = m.tenant_id
             where m.user_id = ? and (?::text is null or (m.last_used_at, m.tenant_id) < (?::timestamptz, ?::uuid))
             order by m.last_used_at desc, m.tenant_id desc limit ?""";

    /** In one order, so that two who do this wait for each other instead of locking each other out. */
    private static final String HOLD = """
            select user_id from memberships where tenant_id = ? and (role = 'OWNER' or user_id = any(?))
             order by user_id for update""";

    private static final String TEAM = """
            select user_id, role from memberships where tenant_id = ? and (role = 'OWNER' or user_id = any(?))""";

    private static final String END_SESSIONS = """
            update sessions set revoked_at = ?, revoked_reason = 'MEMBER_REMOVED'
             where tenant_id = ? and user_id = ? and revoked_at is null""";

    private final Database database;

    @Inject
    MemberStore(Database database) {
        this.database = database;
    }

    /** In the order they joined; at most {@code limit} after a place, null for the beginning. */
    List<Member> page(UUID tenantId, int limit, @Nullable Keyset after) {
        String key = after == null ? null : after.key();
        return database.query(PAGE, MemberStore::member, tenantId, key, key, after == null ? null : after.id(), limit);
    }

    Optional<Member> find(UUID tenantId, UUID userId) {
        return database.first(SELECT + " and m.user_id = ?", MemberStore::member, tenantId, userId);
    }

    /** A person's, the one used last first; at most {@code limit} after a place, null for the beginning. */
    List<Membership> workspacesOf(UUID userId, int limit, @Nullable Keyset after) {
        String key = after == null ? null : after.key();
        return database.query(
                WORKSPACES, MemberStore::membership, userId, key, key, after == null ? null : after.id(), limit);
    }

    Team team(UUID tenantId, List<UUID> people) {
        Map<UUID, Role> roles = new HashMap<>();
        database.forEach(
                TEAM,
                row -> roles.put(row.uuid("user_id"), row.constant("role", Role.class)),
                tenantId,
                database.array("uuid", people));
        return new Team(roles);
    }

    /** As they are once whoever was changing them has ended; they stay so until this transaction ends. */
    Team heldTeam(UUID tenantId, List<UUID> people) {
        database.query(HOLD, row -> row.uuid("user_id"), tenantId, database.array("uuid", people));
        return team(tenantId, people);
    }

    void changeRole(UUID tenantId, UUID userId, Role role) {
        database.update("update memberships set role = ? where tenant_id = ? and user_id = ?", role, tenantId, userId);
    }

    /** His sessions here end with it: who comes back signs in anew. */
    void remove(UUID tenantId, UUID userId, Instant now) {
        database.update(END_SESSIONS, now, tenantId, userId);
        database.update("delete from memberships where tenant_id = ? and user_id = ?", tenantId, userId);
    }

    private static Member member(Row row) {
        return new Member(
                row.uuid("user_id"),
                row.text("name"),
                new EmailAddress(row.text("email")),
                row.constant("role", Role.class),
                row.instant("created_at"),
                row.text("place"));
    }

    private static Membership membership(Row row) {
        return new Membership(
                row.uuid("tenant_id"),
                row.text("name"),
                row.constant("role", Role.class),
                row.text("currency"),
                row.text("time_zone"),
                row.find("deletion_due_at", Instant.class),
                row.instant("last_used_at"),
                row.text("place"));
    }
}
