package com.tradingjournal.apikeys.entity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key as it is known once it has been shown.
 *
 * @param userId who made it, and for whom it acts
 */
public record ApiKey(
        UUID id,
        UUID userId,
        String name,
        Set<Scope> scopes,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt) {}
