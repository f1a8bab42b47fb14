package com.tradingjournal.trades.boundary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A trade as a client sends it: a plausible closed one, of which a test says only what it is about. */
record TradeBody(Map<String, @Nullable Object> fields) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Bought 10 TCS at 3,500.50, sold 4 hours later at 3,600 for fees of 12.34: gross 995, net 982.66. */
    static TradeBody closed() {
        return new TradeBody(new LinkedHashMap<>())
                .with("symbol", "TCS")
                .with("side", "BUY")
                .with("quantity", 10)
                .with("entryPrice", new BigDecimal("3500.5"))
                .with("entryTimestamp", "2026-01-05T04:00:00Z")
                .with("exitPrice", 3600)
                .with("exitTimestamp", "2026-01-05T08:00:00Z")
                .with("fees", new BigDecimal("12.34"));
    }

    static TradeBody open() {
        return closed().without("exitPrice").without("exitTimestamp");
    }

    TradeBody with(String field, @Nullable Object value) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(fields);
        more.put(field, value);
        return new TradeBody(more);
    }

    TradeBody without(String field) {
        Map<String, @Nullable Object> fewer = new LinkedHashMap<>(fields);
        fewer.remove(field);
        return new TradeBody(fewer);
    }

    String json() {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
