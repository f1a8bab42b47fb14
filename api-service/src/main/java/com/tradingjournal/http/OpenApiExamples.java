package com.tradingjournal.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The samples of {@code openapi/examples}: {@code <operationId>.json} holds a {@code request}, a {@code response}, or both. */
final class OpenApiExamples {

    private static final ObjectMapper READER = new ObjectMapper();

    private OpenApiExamples() {}

    static Optional<Object> request(String operationId) {
        return part(operationId, "request");
    }

    static Optional<Object> response(String operationId) {
        return part(operationId, "response");
    }

    private static Optional<Object> part(String operationId, String part) {
        try (InputStream file =
                OpenApiExamples.class.getResourceAsStream("/openapi/examples/" + operationId + ".json")) {
            if (file == null) {
                return Optional.empty();
            }
            JsonNode found = READER.readTree(file).path(part);
            return found.isMissingNode() ? Optional.empty() : Optional.of(READER.convertValue(found, Object.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
