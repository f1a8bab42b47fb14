package com.tradingjournal.members.entity;

import com.tradingjournal.tenancy.entity.Role;
import com.tradingjournal.users.entity.EmailAddress;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody of a workspace, as all of it see him.
 *
 * @param place the instant he joined as PostgreSQL writes it, for a cursor
 */
public record Member(UUID userId, String name, EmailAddress email, Role role, Instant joinedAt, String place) {}
