package com.tradingjournal.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, as a resource returns it: the items become {@code data}, the rest {@code meta.page} and {@code links.next}.
 *
 * @param nextCursor where the next page begins; null at the end
 * @param total how many there are in all, only when the client asked for it
 */
public record Page<T>(
        List<T> items,
        int limit,
        @Nullable String nextCursor,
        @Nullable Long total) {

    public Page(List<T> items, int limit, @Nullable String nextCursor) {
        this(items, limit, nextCursor, null);
    }

    Map<String, Object> meta() {
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put("page", new Bounds(limit, nextCursor));
        if (total != null) {
            meta.put("total", total);
        }
        return meta;
    }

    /** The wire form of {@code meta.page}: the cursor is written even when it is null. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Bounds(int limit, @Nullable String nextCursor) {}
}
