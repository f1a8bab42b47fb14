package com.tradingjournal.auth.control.google;

import com.tradingjournal.tenancy.control.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The SQL of identities elsewhere. */
@ApplicationScoped
class IdentityStore {

    private final Database database;

    @Inject
    IdentityStore(Database database) {
        this.database = database;
    }

    Optional<UUID> findUser(String subject) {
        return database.first(
                "select user_id from linked_identities where provider = 'GOOGLE' and subject = ?",
                row -> row.uuid("user_id"),
                subject);
    }

    boolean isLinked(UUID userId) {
        return database.first(
                        "select subject from linked_identities where provider = 'GOOGLE' and user_id = ?",
                        row -> true,
                        userId)
                .isPresent();
    }

    /** @return 0 where one of the two is linked already */
    int link(UUID userId, String subject, Instant now) {
        return database.update(
                "insert into linked_identities (provider, subject, user_id, linked_at) values ('GOOGLE', ?, ?, ?)"
                        + " on conflict do nothing",
                subject,
                userId,
                now);
    }

    int unlink(UUID userId) {
        return database.update("delete from linked_identities where provider = 'GOOGLE' and user_id = ?", userId);
    }
}
