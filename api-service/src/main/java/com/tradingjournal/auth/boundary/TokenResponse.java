package com.tradingjournal.auth.boundary;

import com.tradingjournal.auth.control.SignedIn;
import com.tradingjournal.auth.control.token.AccessTokens;
import com.tradingjournal.tenancy.entity.Role;
import com.tradingjournal.tenants.entity.Workspace;
import com.tradingjournal.users.entity.User;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A new access token with whom and what it is for; {@code expiresIn} is in seconds. The refresh token is in the cookie. */
public record TokenResponse(
        String accessToken, String tokenType, long expiresIn, SignedInUser user, SignedInWorkspace workspace) {

    /** The person, as far as every screen needs him; the rest is {@code GET /me}. */
    public record SignedInUser(UUID id, String email, String name, boolean emailVerified) {

        static SignedInUser of(User user) {
            return new SignedInUser(user.id(), user.email().value(), user.name(), user.verifiedAt() != null);
        }
    }

    /**
     * The workspace, as far as every screen needs it; the rest is {@code GET /workspace}.
     *
     * @param deletionDueAt when it will be erased, until when it can only be read; null where it stays
     */
    public record SignedInWorkspace(
            UUID id,
            String name,
            String currency,
            String timeZone,
            Role role,
            @Nullable Instant deletionDueAt) {

        static SignedInWorkspace of(Workspace workspace) {
            return new SignedInWorkspace(
                    workspace.id(),
                    workspace.name(),
                    workspace.currency(),
                    workspace.zone().getId(),
                    workspace.role(),
                    workspace.deletionDueAt());
        }
    }

    static TokenResponse of(SignedIn signedIn) {
        return new TokenResponse(
                signedIn.accessToken(),
                "Bearer",
                AccessTokens.LIFE.toSeconds(),
                SignedInUser.of(signedIn.user()),
                SignedInWorkspace.of(signedIn.workspace()));
    }
}
