package com.tradingjournal.apikeys.boundary;

import com.tradingjournal.apikeys.entity.ApiKey;
import com.tradingjournal.apikeys.entity.Scope;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key without its secret.
 *
 * @param createdBy the user for whom it acts
 * @param lastUsedAt to the minute
 */
public record ApiKeyResponse(
        UUID id,
        String name,
        List<Scope> scopes,
        Instant createdAt,
        UUID createdBy,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt) {

    static ApiKeyResponse of(ApiKey key) {
        return new ApiKeyResponse(
                key.id(),
                key.name(),
                key.scopes().stream().sorted().toList(),
                key.createdAt(),
                key.userId(),
                key.expiresAt(),
                key.lastUsedAt());
    }
}
