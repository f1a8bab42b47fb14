package com.tradingjournal.users.boundary;

import com.tradingjournal.http.Versioned;
import com.tradingjournal.users.entity.OwnProfile;
import com.tradingjournal.users.entity.User;
import java.time.Instant;
import java.util.UUID;

/** A person as he is shown to himself. */
public record UserResponse(
        UUID id,
        String email,
        String name,
        boolean emailVerified,
        boolean hasPassword,
        boolean googleLinked,
        Instant createdAt,
        long version)
        implements Versioned {

    public static UserResponse of(OwnProfile own) {
        User user = own.user();
        return new UserResponse(
                user.id(),
                user.email().value(),
                user.name(),
                user.verifiedAt() != null,
                own.hasPassword(),
                own.googleLinked(),
                user.createdAt(),
                user.version());
    }
}
