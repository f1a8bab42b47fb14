package com.tradingjournal.audit.entity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a workspace's trail with ids only, so that whoever is erased is nobody in it.
 *
 * @param event a name of {@link AuditEvent}; of an older or a newer version of the product perhaps one that this one does not know
 * @param actorId null where nobody acted but the product itself
 * @param place the instant as PostgreSQL writes it, for a cursor
 * @param before JSON of what changed, as it was; null where there is nothing to compare
 * @param after the same as it became
 */
public record AuditLine(
        UUID id,
        Instant at,
        String event,
        @Nullable UUID actorId,
        @Nullable UUID targetId,
        String place,
        @Nullable String before,
        @Nullable String after) {}
