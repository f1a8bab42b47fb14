package com.tradingjournal.auth.control;

import com.tradingjournal.auth.entity.Device;
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

    private final Database database;

    @Inject
    SessionStore(Database database) {
        this.database = database;
    }

    void insert(Caller.Member member, Device device, Instant now) {
        database.update(
                "insert into sessions (tenant_id, id, user_id, device, address, created_at, last_seen_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                member.tenantId(),
                member.sessionId(),
                member.userId(),
                device.name(),
                device.address(),
                now,
                now);
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

    void revoke(Caller.Member member, String reason, Instant now) {
        database.update(
                "update sessions set revoked_at = ?, revoked_reason = ? where tenant_id = ? and id = ? and revoked_at is null",
                now,
                reason,
                member.tenantId(),
                member.sessionId());
    }

    /** A person's sessions in every workspace: leaving everywhere means everywhere. */
    List<Caller.Member> revokeAll(UUID userId, String reason, Instant now) {
        return database.query(
                "update sessions set revoked_at = ?, revoked_reason = ? where user_id = ? and revoked_at is null"
                        + " returning tenant_id, user_id, id",
                row -> new Caller.Member(row.uuid("tenant_id"), row.uuid("user_id"), row.uuid("id")),
                now,
                reason,
                userId);
    }
}
