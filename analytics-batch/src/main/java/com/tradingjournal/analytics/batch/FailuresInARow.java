package com.tradingjournal.analytics.batch;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Of workspaces that are tried again every few seconds, by this process: told with growing pauses, and when they are over. */
final class FailuresInARow {

    private final Map<UUID, Integer> failures = new ConcurrentHashMap<>();

    /** @return how many there are now */
    int add(UUID tenant) {
        return failures.merge(tenant, 1, Integer::sum);
    }

    /** @return how many there were */
    int end(UUID tenant) {
        Integer ended = failures.remove(tenant);
        return ended == null ? 0 : ended;
    }

    /** The first, the second, the fourth, the eighth … */
    static boolean isWorthTelling(int failures) {
        return Integer.bitCount(failures) == 1;
    }
}
