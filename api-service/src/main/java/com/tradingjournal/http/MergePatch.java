package com.tradingjournal.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.tradingjournal.errors.entity.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.List;
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
        requireValid(patched);
        return patched;
    }

    /** The same of a part of a request: what is wrong with it is named by its place there. */
    public <T> T apply(T current, JsonNode patch, String place) {
        return at(place, () -> apply(current, patch));
    }

    /** Reads a part of a request that could not be bound with the whole, by the same rules. */
    public <T> T read(Class<T> type, JsonNode part, String place) {
        return at(place, () -> {
            if (!part.isObject()) {
                throw Invalid.field("body", "must be an object");
            }
            T read = Json.mapper().treeToValue(part, type);
            requireValid(read);
            return read;
        });
    }

    private <T> void requireValid(T request) {
        Set<ConstraintViolation<T>> violations = validator.validate(request);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
    }

    private interface Reading<T> {
        T read() throws JsonProcessingException;
    }

    private static <T> T at(String place, Reading<T> reading) {
        try {
            return reading.read();
        } catch (ConstraintViolationException refusal) {
            throw new Invalid(new Invalid(ViolationMapper.details(refusal)).within(place));
        } catch (JsonMappingException refusal) {
            throw new Invalid(new Invalid(List.of(JsonProblemMapper.detail(refusal))).within(place));
        } catch (JsonProcessingException unreadable) {
            throw Invalid.field(place, "cannot be read");
        } catch (Invalid refusal) {
            throw new Invalid(refusal.within(place));
        }
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
