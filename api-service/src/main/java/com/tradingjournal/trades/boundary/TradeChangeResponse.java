package com.tradingjournal.trades.boundary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.tradingjournal.audit.entity.AuditEntry;
import com.tradingjournal.audit.entity.AuditEvent;
import com.tradingjournal.http.Json;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of a trade.
 *
 * @param actorName what he is called now; null once he is erased
 * @param before the fields that changed, as they were; null when there was no such trade
 * @param after the same fields as they became; null when there is no such trade any more
 */
public record TradeChangeResponse(
        UUID id,
        Instant at,
        AuditEvent event,
        @Nullable UUID actorId,
        @Nullable String actorName,
        @Nullable Map<String, Object> before,
        @Nullable Map<String, Object> after) {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    static TradeChangeResponse of(AuditEntry entry) {
        return new TradeChangeResponse(
                entry.id(),
                entry.at(),
                entry.event(),
                entry.actorId(),
                entry.actorName(),
                fields(entry.before()),
                fields(entry.after()));
    }

    private static @Nullable Map<String, Object> fields(@Nullable String json) {
        try {
            return json == null ? null : Json.mapper().readValue(json, FIELDS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
