package com.tradingjournal.trades.control;

import java.util.Arrays;
import java.util.Optional;

/**
 * The orders a list of trades can have; each is served by an index over a key that is never null, so that the deepest page costs
 * what the first one costs.
 */
public enum TradeOrder {
    EXIT_NEWEST("-exitTimestamp", "exit_key", "timestamptz"),
    EXIT_OLDEST("exitTimestamp", "exit_key", "timestamptz"),
    ENTRY_NEWEST("-entryTimestamp", "entry_key", "timestamptz"),
    ENTRY_OLDEST("entryTimestamp", "entry_key", "timestamptz"),
    PNL_LARGEST("-pnl", "pnl_key", "bigint"),
    PNL_SMALLEST("pnl", "pnl_key", "bigint"),
    SYMBOL_DESCENDING("-symbol", "symbol", "text"),
    SYMBOL_ASCENDING("symbol", "symbol", "text");

    private final String wireName;
    private final String key;
    private final String type;

    TradeOrder(String wireName, String key, String type) {
        this.wireName = wireName;
        this.key = key;
        this.type = type;
    }

    public static Optional<TradeOrder> of(String wireName) {
        return Arrays.stream(values())
                .filter(order -> order.wireName.equals(wireName))
                .findFirst();
    }

    /** The sort key of {@code trades t}, as text for a cursor. */
    String keyAsText() {
        return "t." + key + "::text";
    }

    /** The condition for what comes after a position; its parameters are the key as text and the id. */
    String after() {
        return "(t.%s, t.id) %s (?::%s, ?)".formatted(key, descending() ? "<" : ">", type);
    }

    String orderBy() {
        String direction = descending() ? "desc" : "asc";
        return "t.%s %s, t.id %s".formatted(key, direction, direction);
    }

    /** Whether what came later stands before what came first. */
    boolean newestFirst() {
        return switch (this) {
            case EXIT_NEWEST, ENTRY_NEWEST -> true;
            case EXIT_OLDEST, ENTRY_OLDEST, PNL_LARGEST, PNL_SMALLEST, SYMBOL_DESCENDING, SYMBOL_ASCENDING -> false;
        };
    }

    private boolean descending() {
        return wireName.startsWith("-");
    }
}
