package com.tradingjournal.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What every successful JSON answer looks like. Resources return the bare data; {@link EnvelopeFilter} wraps it. */
@JsonPropertyOrder({"data", "meta", "links"})
record Envelope(Object data, Meta meta, Links links) {

    /** {@code extra} holds what only some answers tell: {@code page}, {@code asOf}, {@code source}. */
    @JsonPropertyOrder({"requestId", "timestamp"})
    record Meta(
            String requestId, Instant timestamp, @JsonIgnore Map<String, Object> extra) {

        @JsonAnyGetter
        Map<String, Object> further() {
            return extra;
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Links(String self, @Nullable String next) {}
}
