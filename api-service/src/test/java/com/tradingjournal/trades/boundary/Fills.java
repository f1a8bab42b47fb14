package com.tradingjournal.trades.boundary;

import java.util.List;
import java.util.Map;

/** Fills as a client sends them. */
final class Fills {

    private Fills() {}

    static Map<String, Object> fill(String side, int quantity, int price, String at) {
        return Map.of("side", side, "quantity", quantity, "price", price, "executedAt", at, "fees", 1);
    }

    /** In 100 at 100, in 50 at 103, out 150 at 110: mean entry 101, gross 1,350, fees 3. */
    static List<Map<String, Object>> scaledInAndOut() {
        return List.of(
                fill("BUY", 100, 100, "2026-01-05T04:00:00Z"),
                fill("BUY", 50, 103, "2026-01-05T05:00:00Z"),
                fill("SELL", 150, 110, "2026-01-06T04:00:00Z"));
    }

    static List<Map<String, Object>> twoRoundTrips() {
        return List.of(
                fill("BUY", 10, 100, "2026-01-05T04:00:00Z"),
                fill("SELL", 10, 101, "2026-01-05T05:00:00Z"),
                fill("BUY", 10, 102, "2026-01-05T06:00:00Z"));
    }
}
