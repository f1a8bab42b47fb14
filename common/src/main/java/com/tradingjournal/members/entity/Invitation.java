package com.tradingjournal.members.entity;

import com.tradingjournal.tenancy.entity.Role;
import com.tradingjournal.users.entity.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody asked to join, with an account here or without.
 *
 * @param role what he will be; never OWNER
 * @param invitedBy the user who asked him
 */
public record Invitation(UUID id, EmailAddress email, Role role, UUID invitedBy, Instant createdAt, Instant expiresAt) {

    public static final Duration LIFE = Duration.ofDays(7);
}
