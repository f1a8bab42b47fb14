package com.tradingjournal.http;

import com.tradingjournal.errors.entity.ErrorCode;
import com.tradingjournal.errors.entity.Invalid;
import com.tradingjournal.tenancy.control.Keyset;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list: {@code limit} and an opaque {@code cursor}. A cursor is the place after which the page begins and the
 * question it belongs to: with another filter or sort it is refused, because it would answer neither.
 */
public class PageQuery {

    private static final int LARGEST = 200;
    private static final List<String> NOT_THE_QUESTION = List.of("cursor", "limit", "count");

    @QueryParam("limit")
    @DefaultValue("50")
    @Parameter(description = "How many at most", schema = @Schema(minimum = "1", maximum = "200", defaultValue = "50"))
    private String limit = "50";

    @QueryParam("cursor")
    @Parameter(description = "Where the page begins: the nextCursor of the one before")
    private @Nullable String cursor;

    @Context
    private @Nullable UriInfo uri;

    /** How many items the client wants on a page, 1 to 200. */
    public int limit() {
        try {
            int wanted = Integer.parseInt(limit);
            if (wanted >= 1 && wanted <= LARGEST) {
                return wanted;
            }
        } catch (NumberFormatException notANumber) {
            // Answered below, as any number out of range.
        }
        throw Invalid.field("limit", "must be a whole number from 1 to " + LARGEST);
    }

    /** The number after which the page begins, of lists whose places are numbers; 0 for the first one. */
    public int afterNumber() {
        Keyset after = after();
        try {
            return after == null ? 0 : Integer.parseInt(after.key());
        } catch (NumberFormatException unreadable) {
            throw foreignCursor();
        }
    }

    /** The place after which the page begins; null for the first one. */
    public @Nullable Keyset after() {
        if (cursor == null) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\n", 3);
            if (parts.length == 3 && parts[0].equals(question())) {
                return new Keyset(parts[2], UUID.fromString(parts[1]));
            }
        } catch (IllegalArgumentException unreadable) {
            // Answered below, as any cursor that is not ours.
        }
        throw foreignCursor();
    }

    private static Invalid foreignCursor() {
        return new Invalid(
                ErrorCode.INVALID_CURSOR,
                "The cursor does not belong to this question: begin again without it.",
                List.of());
    }

    /**
     * A page of what was found.
     *
     * @param found in order, one more than {@link #limit()} when there are more
     * @param place where an item stands in that order
     */
    public <T, R> Page<R> page(List<T> found, Function<T, Keyset> place, Function<T, R> response) {
        boolean more = found.size() > limit();
        List<T> shown = more ? found.subList(0, limit()) : found;
        return new Page<>(
                shown.stream().map(response).toList(), limit(), more ? cursor(place.apply(shown.getLast())) : null);
    }

    /** The cursor of a place in this question's order; null at the end. */
    public @Nullable String cursor(@Nullable Keyset next) {
        if (next == null) {
            return null;
        }
        String text = question() + "\n" + next.id() + "\n" + next.key();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private String question() {
        Map<String, List<String>> asked = uri == null ? new TreeMap<>() : new TreeMap<>(uri.getQueryParameters());
        NOT_THE_QUESTION.forEach(asked::remove);
        String path = uri == null ? "" : uri.getPath();
        return Integer.toHexString((path + asked).hashCode());
    }
}
