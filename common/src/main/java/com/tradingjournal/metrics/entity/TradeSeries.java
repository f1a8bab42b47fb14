package com.tradingjournal.metrics.entity;

import static java.math.RoundingMode.FLOOR;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What cannot be merged from sums: P of every closed trade in order of closing, and the known R multiples and hold times
 * (their order is free). Numbers are units of 10⁻⁸, as the database's {@code _u} columns hold them: exact for money, and
 * compact for a hundred thousand trades.
 */
public final class TradeSeries {

    public static final int SCALE = 8;

    private final long[] pnl;
    private final long[] rMultiples;
    private final long[] holdSeconds;

    private TradeSeries(long[] pnl, long[] rMultiples, long[] holdSeconds) {
        this.pnl = pnl;
        this.rMultiples = rMultiples;
        this.holdSeconds = holdSeconds;
    }

    /** The arrays are taken over, not copied; R is rounded down, so that it keeps its place among bucket bounds. */
    public static TradeSeries ofUnits(long[] pnl, long[] rMultiples, long[] holdSeconds) {
        return new TradeSeries(pnl, rMultiples, holdSeconds);
    }

    public static TradeSeries of(List<ClosedTrade> inOrderOfClosing) {
        return new TradeSeries(
                units(inOrderOfClosing, ClosedTrade::pnl),
                units(inOrderOfClosing, ClosedTrade::rMultiple),
                units(inOrderOfClosing, ClosedTrade::holdSeconds));
    }

    public int size() {
        return pnl.length;
    }

    public long[] pnl() {
        return pnl.clone();
    }

    public long[] rMultiples() {
        return rMultiples.clone();
    }

    public long[] holdSeconds() {
        return holdSeconds.clone();
    }

    public static BigDecimal ofUnits(long units) {
        return BigDecimal.valueOf(units, SCALE);
    }

    public static long units(BigDecimal value) {
        return value.setScale(SCALE, FLOOR).unscaledValue().longValueExact();
    }

    private static long[] units(List<ClosedTrade> trades, Function<ClosedTrade, @Nullable BigDecimal> part) {
        return trades.stream()
                .map(part)
                .filter(Objects::nonNull)
                .mapToLong(TradeSeries::units)
                .toArray();
    }
}
