package com.tradingjournal.apikeys.boundary;

import com.tradingjournal.apikeys.control.ApiKeys.Made;
import com.tradingjournal.apikeys.entity.Scope;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key that has just been made.
 *
 * @param key to be sent as {@code Authorization: Bearer}; it is shown here and nowhere else
 */
public record NewApiKeyResponse(
        UUID id, String name, List<Scope> scopes, @Nullable Instant expiresAt, Instant createdAt, String key) {

    static NewApiKeyResponse of(Made made) {
        return new NewApiKeyResponse(
                made.key().id(),
                made.key().name(),
                made.key().scopes().stream().sorted().toList(),
                made.key().expiresAt(),
                made.key().createdAt(),
                made.secret().text());
    }
}
