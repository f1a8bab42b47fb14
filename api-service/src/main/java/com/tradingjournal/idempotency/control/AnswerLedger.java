package com.tradingjournal.idempotency.control;

import com.tradingjournal.errors.entity.Conflict;
import com.tradingjournal.errors.entity.ErrorCode;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.TenantSession;
import com.tradingjournal.tenancy.entity.BoundTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keys claimed and answers given in the last 24 hours. Every method runs in the effect's transaction. */
@ApplicationScoped
public class AnswerLedger {

    private static final Duration KEPT = Duration.ofHours(24);

    /** Waits for whoever holds the same key; changes nothing when that one has committed within the last day. */
    private static final String CLAIM = """
            insert into idempotency_keys as k (tenant_id, user_id, method, path, key, body_hash, created_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict on constraint idempotency_keys_pkey do update
               set body_hash = excluded.body_hash, created_at = excluded.created_at, status = null, headers = null, body = null
             where k.created_at < ?""";

    private static final String THIS_KEY =
            " where tenant_id = ? and user_id = ? and method = ? and path = ? and key = ?";
    private static final String READ =
            "select body_hash, status, headers ->> 'etag' as etag, body from idempotency_keys" + THIS_KEY;
    private static final String STORE =
            "update idempotency_keys set status = ?, headers = jsonb_build_object('etag', ?::text), body = ?"
                    + THIS_KEY;

    private final Database database;
    private final TenantSession session;
    private final Clock clock;

    @Inject
    public AnswerLedger(Database database, TenantSession session, Clock clock) {
        this.database = database;
        this.session = session;
        this.clock = clock;
    }

    /** A key with what it was used for. */
    public record Claim(String method, String path, String key, byte[] bodyHash) {}

    /** What was answered: the bare data as JSON, null where there was none. */
    public record Stored(
            int status, @Nullable String etag, @Nullable String body) {}

    /** Empty when the key is now ours and the work is to be done; else the answer it was given. */
    public Optional<Stored> claim(Claim claim) {
        BoundTenant bound = session.bound();
        Instant now = clock.instant();
        int claimed = database.update(
                CLAIM,
                bound.tenantId(),
                bound.userId(),
                claim.method,
                claim.path,
                claim.key,
                claim.bodyHash,
                now,
                now.minus(KEPT));
        return claimed == 1 ? Optional.empty() : Optional.of(given(claim, bound));
    }

    public void store(Claim claim, Stored answer) {
        BoundTenant bound = session.bound();
        database.update(
                STORE,
                answer.status,
                answer.etag,
                answer.body,
                bound.tenantId(),
                bound.userId(),
                claim.method,
                claim.path,
                claim.key);
    }

    private Stored given(Claim claim, BoundTenant bound) {
        return database.first(
                        READ,
                        row -> {
                            requireSameBody(claim, row.get("body_hash", byte[].class));
                            return new Stored(
                                    row.get("status", Integer.class),
                                    row.find("etag", String.class),
                                    row.find("body", String.class));
                        },
                        bound.tenantId(),
                        bound.userId(),
                        claim.method,
                        claim.path,
                        claim.key)
                .orElseThrow();
    }

    private static void requireSameBody(Claim claim, byte[] hash) {
        if (!Arrays.equals(hash, claim.bodyHash)) {
            throw new Conflict(
                    ErrorCode.IDEMPOTENCY_CONFLICT,
                    "This Idempotency-Key was used for another request: take a new one.");
        }
    }
}
