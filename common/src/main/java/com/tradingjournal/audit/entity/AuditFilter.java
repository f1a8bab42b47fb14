package com.tradingjournal.audit.entity;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which lines are asked for; null is any.
 *
 * @param from first day, of the workspace's zone
 * @param to last day
 */
public record AuditFilter(
        @Nullable AuditEvent event,
        @Nullable UUID actorId,
        @Nullable UUID targetId,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
