package com.tradingjournal.apikeys.boundary;

import com.tradingjournal.apikeys.control.ApiKeys.Draft;
import com.tradingjournal.apikeys.entity.Scope;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a key is made for; without an end it counts until it is revoked. */
public record ApiKeyRequest(
        @NotBlank @Size(max = 100) String name,
        @NotEmpty @Size(max = 10) List<@NotNull Scope> scopes,
        @Nullable Instant expiresAt) {

    Draft toDraft() {
        return new Draft(name, EnumSet.copyOf(scopes), expiresAt);
    }
}
