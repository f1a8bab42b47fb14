package com.tradingjournal.members.entity;

import com.tradingjournal.tenancy.entity.Role;
import java.time.Instant;
import java.util.UUID;

/**
 * A workspace somebody belongs to, as he chooses among them.
 *
 * @param place the instant he used it last as PostgreSQL writes it, for a cursor
 */
public record Membership(
        UUID tenantId, String name, Role role, String currency, String timeZone, Instant lastUsedAt, String place) {}
