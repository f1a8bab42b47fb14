package com.tradingjournal.users.boundary;

import com.tradingjournal.http.Versioned;
import com.tradingjournal.users.entity.User;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person as he is shown to himself. */
public record UserResponse(
        UUID id,
        String email,
        String name,
        boolean emailVerified,
        @Nullable Instant deletionDueAt,
        Instant createdAt,
        long version)
        implements Versioned {

    public static UserResponse of(User user) {
        return new UserResponse(
                user.id(),
                user.email().value(),
                user.name(),
                user.verifiedAt() != null,
                user.deletionDueAt(),
                user.createdAt(),
                user.version());
    }
}
