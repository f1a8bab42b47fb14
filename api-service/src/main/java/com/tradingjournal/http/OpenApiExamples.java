package com.tradingjournal.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
            return found.isMissingNode()
                    ? Optional.empty()
                    : Optional.of(READER.convertValue(withoutNulls(found), Object.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The framework writes a null into the document's JSON form as YAML's {@code !!null}, which is no JSON: it is left out. */
    private static JsonNode withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().removeIf(field -> field.getValue().isNull());
        }
        node.forEach(OpenApiExamples::withoutNulls);
        return node;
    }
}
