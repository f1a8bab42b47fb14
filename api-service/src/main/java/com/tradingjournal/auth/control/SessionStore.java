package com.tradingjournal.auth.control;

import com.tradingjournal.auth.entity.Device;
import com.tradingjournal.auth.entity.Session;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.entity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The SQL of sessions. */
@ApplicationScoped
class SessionStore {

    private static final String MEMBER = " returning tenant_id, user_id, id";

    private static final String NEW = """
            select exists (select from sessions where user_id = ?)
               and not exists (select from sessions where user_id = ? and device = ? and network = ?) as strange""";

    private static final String LIVE = """
            select id, device, address, created_at, last_seen_at from sessions
             where user_id = ? and revoked_at is null and last_seen_at > ? order by last_seen_at desc, id limit 200""";

    private final Database database;

    @Inject
    SessionStore(Database database) {
        this.database = database;
    }

    /** @param signedInAt when he proved on this device who he is */
    void insert(Caller.Member member, Device device, Instant signedInAt, Instant now) {
        database.update(
                "insert into sessions (tenant_id, id, user_id, device, address, network, created_at, last_seen_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                member.tenantId(),
                member.sessionId(),
                member.userId(),
                device.name(),
                device.address(),
                device.network(),
                signedInAt,
                now);
    }

    /** Whether he was seen before, but never on this device in this network. */
    boolean isNew(UUID userId, Device device) {
        return database.first(NEW, row -> row.flag("strange"), userId, userId, device.name(), device.network())
                .orElseThrow();
    }

    /** Those whose tokens still live, in every workspace; the one seen last first, as many as anybody looks at. */
    List<Session> findLive(UUID userId, Instant oldest) {
        return database.query(LIVE, SessionStore::session, userId, oldest);
    }

    void seen(Caller.Member member, Instant now) {
        database.update(
                "update sessions set last_seen_at = ? where tenant_id = ? and id = ?",
                now,
                member.tenantId(),
                member.sessionId());
    }

    Optional<Instant> beganAt(Caller.Member member) {
        return database.first(
                "select created_at from sessions where tenant_id = ? and id = ?",
                row -> row.instant("created_at"),
                member.tenantId(),
                member.sessionId());
    }

    /** Empty where it is nobody's, somebody else's, or over. */
    Optional<Caller.Member> revoke(UUID userId, UUID id, Instant now) {
        return database.first(
                "update sessions set revoked_at = ?, revoked_reason = 'REVOKED' where user_id = ? and id = ? and revoked_at is null"
                        + MEMBER,
                SessionStore::member,
                now,
                userId,
                id);
    }

    /** @return when it began; empty where it is over already */
    Optional<Instant> revoke(Caller.Member member, String reason, Instant now) {
        return database.first(
                "update sessions set revoked_at = ?, revoked_reason = ? where tenant_id = ? and id = ? and revoked_at is null"
                        + " returning created_at",
                row -> row.instant("created_at"),
                now,
                reason,
                member.tenantId(),
                member.sessionId());
    }

    /**
     * A person's sessions in every workspace: leaving everywhere means everywhere.
     *
     * @param kept {@link Caller#NONE} for none
     */
    List<Caller.Member> revokeAllBut(UUID kept, UUID userId, String reason, Instant now) {
        return database.query(
                "update sessions set revoked_at = ?, revoked_reason = ? where user_id = ? and id <> ? and revoked_at is null"
                        + MEMBER,
                SessionStore::member,
                now,
                reason,
                userId,
                kept);
    }

    private static Caller.Member member(Database.Row row) {
        return new Caller.Member(row.uuid("tenant_id"), row.uuid("user_id"), row.uuid("id"));
    }

    private static Session session(Database.Row row) {
        return new Session(
                row.uuid("id"),
                new Device(row.text("device"), row.text("address")),
                row.instant("created_at"),
                row.instant("last_seen_at"));
    }
}
