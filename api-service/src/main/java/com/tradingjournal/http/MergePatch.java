package com.tradingjournal.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.tradingjournal.errors.entity.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Set;

/**
 * Applies a JSON merge patch (RFC 7396) to what a client would have sent to get the present state; the result is held to the
 * same rules as if he had sent it.
 */
@ApplicationScoped
public class MergePatch {

    private final Validator validator;

    @Inject
    public MergePatch(Validator validator) {
        this.validator = validator;
    }

    /** @throws JsonProcessingException when the patched request has fields or kinds that it must not have */
    public <T> T apply(T current, JsonNode patch) throws JsonProcessingException {
        if (!(patch instanceof ObjectNode changes)) {
            throw Invalid.field("body", "must be an object");
        }
        ObjectNode merged = Json.mapper().valueToTree(current);
        merge(merged, changes);
        @SuppressWarnings("unchecked")
        T patched = (T) Json.mapper().treeToValue(merged, current.getClass());
        Set<ConstraintViolation<T>> violations = validator.validate(patched);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return patched;
    }

    private static void merge(ObjectNode target, ObjectNode changes) {
        changes.properties().forEach(change -> {
            if (change.getValue() instanceof ObjectNode nested
                    && target.get(change.getKey()) instanceof ObjectNode inner) {
                merge(inner, nested);
            } else {
                target.set(change.getKey(), change.getValue());
            }
        });
    }
}
