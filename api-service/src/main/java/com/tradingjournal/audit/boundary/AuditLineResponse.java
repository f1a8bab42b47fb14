package com.tradingjournal.audit.boundary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.tradingjournal.audit.entity.AuditLine;
import com.tradingjournal.http.Json;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened, when, by whom and to what: ids only.
 *
 * @param actorId null where nobody acted but the product itself
 * @param before what changed, as it was; null where there is nothing to compare
 * @param after the same as it became
 */
public record AuditLineResponse(
        UUID id,
        Instant at,
        String event,
        @Nullable UUID actorId,
        @Nullable UUID targetId,
        @Nullable Map<String, Object> before,
        @Nullable Map<String, Object> after) {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    static AuditLineResponse of(AuditLine line) {
        return new AuditLineResponse(
                line.id(),
                line.at(),
                line.event(),
                line.actorId(),
                line.targetId(),
                fields(line.before()),
                fields(line.after()));
    }

    private static @Nullable Map<String, Object> fields(@Nullable String json) {
        try {
            return json == null ? null : Json.mapper().readValue(json, FIELDS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
