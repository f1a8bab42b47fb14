package com.tradingjournal.audit.entity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the trail, as it is read.
 *
 * @param actorId null where nobody acted but the product itself
 * @param actorName what he is called now; null once he is erased
 * @param place the instant as PostgreSQL writes it, for a cursor
 * @param before JSON of what changed, as it was; null where there was nothing
 * @param after JSON of what changed, as it became; null where there is nothing any more
 */
public record AuditEntry(
        UUID id,
        Instant at,
        AuditEvent event,
        @Nullable UUID actorId,
        @Nullable String actorName,
        String place,
        @Nullable String before,
        @Nullable String after) {}
