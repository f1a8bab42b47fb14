package com.tradingjournal.redis.control;

import java.util.UUID;

/**
 * Every key this product keeps in Redis. All that are of a tenant carry it, in braces so that a cluster keeps a script's keys
 * together; those that count the requests of an address, which belongs to nobody, are kept together by the address.
 */
public final class RedisKeys {

    private RedisKeys() {}

    /** What every key of a workspace has in it. */
    public static String of(UUID tenantId) {
        return "{" + tenantId + "}";
    }

    /** Hash of a session's refresh secrets: the current one and those already used. */
    public static String refreshTokens(UUID tenantId, UUID sessionId) {
        return "{" + tenantId + "}:refresh:" + sessionId;
    }

    /** A finished answer: of one state of the workspace, to one question of one reader. */
    public static String answer(UUID tenantId, long analyticsVersion, String question) {
        return "{" + tenantId + "}:answer:" + analyticsVersion + ":" + question;
    }

    /** Somebody who is away to sign in elsewhere: he is nobody yet, and in no workspace. */
    public static String signInElsewhere(String stateDigest) {
        return "elsewhere:" + stateDigest;
    }

    /** What begins the names of what is counted of a member's requests; gone an hour after the last. */
    public static String requestsOf(UUID tenantId, UUID userId, String kind) {
        return "{" + tenantId + "}:requests:" + userId + ":" + kind;
    }

    /** The same of an address. */
    public static String requestsFrom(String address, String kind) {
        return "{" + address + "}:requests:" + kind;
    }
}
