package com.tradingjournal.ratelimit.entity;

/**
 * How somebody stands in his hour.
 *
 * @param limit the most in an hour
 * @param remaining how many more would be let in now
 * @param resetSeconds until the oldest that counts counts no more
 */
public record Standing(int limit, int remaining, long resetSeconds) {}
