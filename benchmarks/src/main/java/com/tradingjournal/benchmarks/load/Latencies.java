package com.tradingjournal.benchmarks.load;

import java.util.Arrays;
import java.util.List;

/**
 * How long each of many took.
 *
 * @param nanos sorted
 * @param seconds all of them together, on however many connections
 */
public record Latencies(long[] nanos, double seconds) {

    public static Latencies of(List<long[]> parts, double seconds) {
        long[] all = parts.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        if (all.length == 0) {
            throw new IllegalStateException("Nothing was answered in " + seconds + " s.");
        }
        return new Latencies(all, seconds);
    }

    public double perSecond() {
        return nanos.length / seconds;
    }

    public double percentileMillis(int percent) {
        return nanos[Math.min(nanos.length - 1, (int) ((long) nanos.length * percent / 100))] / 1e6;
    }

    public double meanMillis() {
        return Arrays.stream(nanos).average().orElseThrow() / 1e6;
    }
}
