package com.tradingjournal.auth.control.totp;

import com.tradingjournal.tenancy.control.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The SQL of second factors. */
@ApplicationScoped
class TwoFactorStore {

    /** One that is in use is not replaced. */
    private static final String PROPOSE = """
            insert into two_factor as f (user_id, sealed_secret, created_at) values (?, ?, ?)
            on conflict (user_id) do update set sealed_secret = excluded.sealed_secret, created_at = excluded.created_at
             where f.confirmed_at is null""";

    private final Database database;

    @Inject
    TwoFactorStore(Database database) {
        this.database = database;
    }

    /** @return 0 where one is in use */
    int propose(UUID userId, byte[] sealedSecret, Instant now) {
        return database.update(PROPOSE, userId, sealedSecret, now);
    }

    Optional<byte[]> findProposed(UUID userId) {
        return sealed("confirmed_at is null", userId);
    }

    Optional<byte[]> findConfirmed(UUID userId) {
        return sealed("confirmed_at is not null", userId);
    }

    private Optional<byte[]> sealed(String state, UUID userId) {
        return database.first(
                "select sealed_secret from two_factor where user_id = ? and " + state,
                row -> row.get("sealed_secret", byte[].class),
                userId);
    }

    /** @return 0 where it is confirmed already, or was replaced meanwhile */
    int confirm(UUID userId, byte[] sealedSecret, long step, Instant now) {
        return database.update(
                "update two_factor set confirmed_at = ?, last_step = ? where user_id = ? and sealed_secret = ? and confirmed_at is null",
                now,
                step,
                userId,
                sealedSecret);
    }

    /** @return 0 where a code of this time step or a later one was accepted already: of two at once one gets 1 */
    int advance(UUID userId, long step) {
        return database.update(
                "update two_factor set last_step = ? where user_id = ? and confirmed_at is not null and last_step < ?",
                step,
                userId,
                step);
    }

    void insert(UUID userId, List<RecoveryCode> codes) {
        database.update(
                "insert into recovery_codes (user_id, hash) select ?, unnest(?)",
                userId,
                database.array("text", codes.stream().map(RecoveryCode::hash).toList()));
    }

    /** @return 0 where it is none of his, or used */
    int use(UUID userId, RecoveryCode code, Instant now) {
        return database.update(
                "update recovery_codes set used_at = ? where user_id = ? and hash = ? and used_at is null",
                now,
                userId,
                code.hash());
    }

    /** With its recovery codes. */
    int delete(UUID userId) {
        return database.update("delete from two_factor where user_id = ?", userId);
    }
}
