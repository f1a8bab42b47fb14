package com.tradingjournal.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Data with something to say about it, for the few answers that have more than data.
 *
 * @param meta what is added to {@code meta}
 * @param etag the opaque text of a strong ETag, without quotes; null for none
 */
public record Answer<T>(
        T data, Map<String, Object> meta, @Nullable String etag) {}
