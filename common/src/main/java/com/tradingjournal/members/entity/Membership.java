package com.tradingjournal.members.entity;

import com.tradingjournal.tenancy.entity.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A workspace somebody belongs to, as he chooses among them.
 *
 * @param deletionDueAt when the workspace will be erased; null where it stays
 * @param place the instant he used it last as PostgreSQL writes it, for a cursor
 */
public record Membership(
        UUID tenantId,
        String name,
        Role role,
        String currency,
        String timeZone,
        @Nullable Instant deletionDueAt,
        Instant lastUsedAt,
        String place) {}
