package com.tradingjournal.users.boundary;

import com.tradingjournal.http.Versioned;
import com.tradingjournal.users.entity.EmailAddress;
import com.tradingjournal.users.entity.OwnProfile;
import com.tradingjournal.users.entity.User;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person as he is shown to himself. */
public record UserResponse(
        UUID id,
        String email,
        @Nullable String pendingEmail,
        String name,
        boolean emailVerified,
        boolean hasPassword,
        boolean googleLinked,
        boolean totpEnabled,
        @Nullable Instant deletionDueAt,
        Instant createdAt,
        long version)
        implements Versioned {

    public static UserResponse of(OwnProfile own) {
        User user = own.user();
        EmailAddress pending = own.pendingEmail();
        return new UserResponse(
                user.id(),
                user.email().value(),
                pending == null ? null : pending.value(),
                user.name(),
                user.verifiedAt() != null,
                own.hasPassword(),
                own.googleLinked(),
                own.totpEnabled(),
                user.deletionDueAt(),
                user.createdAt(),
                user.version());
    }
}
