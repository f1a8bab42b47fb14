package com.tradingjournal.ratelimit.entity;

import java.util.Arrays;
import java.util.List;

/**
 * How many requests somebody may make.
 *
 * @param perHour the most in any hour
 * @param atOnce the most under way at the same time
 * @param perSecond the most in any one second
 */
public record Allowance(int perHour, int atOnce, int perSecond) {

    public Allowance {
        if (perHour < 1 || atOnce < 1 || perSecond < 1) {
            throw new IllegalArgumentException("An allowance of nothing would lock everybody out.");
        }
    }

    /** @param text as it is configured, such as {@code 100, 5, 20}: in an hour, at the same time, in a second */
    public static Allowance parse(String text) {
        List<Integer> figures = Arrays.stream(text.split(","))
                .map(figure -> Integer.valueOf(figure.strip()))
                .toList();
        if (figures.size() != 3) {
            throw new IllegalArgumentException(
                    "Not three figures (in an hour, at the same time, in a second): " + text);
        }
        return new Allowance(figures.get(0), figures.get(1), figures.get(2));
    }

    /** Limits only how many are under way. */
    public static Allowance atOnce(int most) {
        return new Allowance(Integer.MAX_VALUE, most, Integer.MAX_VALUE);
    }
}
