package com.tradingjournal.users.entity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as he sees himself.
 *
 * @param verifiedAt when the e-mail was proved to be his; null until then
 * @param deletionDueAt when all that is his will be erased; null where he stays
 */
public record User(
        UUID id,
        EmailAddress email,
        String name,
        @Nullable Instant verifiedAt,
        Instant createdAt,
        int version,
        @Nullable Instant deletionDueAt) {}
