package com.tradingjournal.ratelimit.control;

import com.tradingjournal.redis.control.RedisKeys;
import java.util.List;
import java.util.UUID;

/**
 * Whose requests of which kind are counted together: those of a member in one workspace, whose plan they are measured by, or those
 * that come from an address.
 *
 * @param key what the names of its counts begin with
 */
public record Subject(String key) {

    static Subject member(UUID tenantId, UUID userId, String kind) {
        return new Subject(RedisKeys.requestsOf(tenantId, userId, kind));
    }

    static Subject address(String address, String kind) {
        return new Subject(RedisKeys.requestsFrom(Network.of(address), kind));
    }

    /** The heavy ones among them, which have a limit of their own besides. */
    Subject heavy() {
        return new Subject(key + ":heavy");
    }

    List<String> keys() {
        return List.of(key + ":hour", key + ":second", underWay());
    }

    String underWay() {
        return key + ":flights";
    }
}
