package com.tradingjournal.metrics.control;

import com.tradingjournal.metrics.entity.Figure;
import com.tradingjournal.metrics.entity.Statistics.Bin;
import com.tradingjournal.metrics.entity.TradeSeries;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How often which P and which R occurred. Bins without a single trade among others are there, at 0. */
final class Histograms {

    private static final int PNL_BINS = 20;
    private static final BigDecimal R_WIDTH = new BigDecimal("0.5");
    private static final long LOWEST_R = TradeSeries.units(BigDecimal.valueOf(-5));
    private static final int R_BINS = 30;

    private Histograms() {}

    /** Twenty equal bins from the smallest to the largest P; one when all are equal, none without trades. */
    static List<Bin> ofPnl(long[] units) {
        if (units.length == 0) {
            return List.of();
        }
        long smallest = Arrays.stream(units).min().getAsLong();
        long largest = Arrays.stream(units).max().getAsLong();
        BigDecimal from = TradeSeries.ofUnits(smallest);
        if (smallest == largest) {
            return List.of(bin(from, from, units.length));
        }
        BigDecimal width = TradeSeries.ofUnits(largest).subtract(from).divide(BigDecimal.valueOf(PNL_BINS));
        long[] upper = IntStream.range(1, PNL_BINS)
                .mapToObj(i -> from.add(width.multiply(BigDecimal.valueOf(i))))
                .mapToLong(Histograms::unitsFrom)
                .toArray();
        long[] counts = new long[PNL_BINS];
        for (long unit : units) {
            int bin = 0;
            while (bin < upper.length && unit >= upper[bin]) {
                bin++;
            }
            counts[bin]++;
        }
        return bins(from, width, counts);
    }

    /** Bins of half an R from −5 to 10 between two open ends; none without a trade that has a risk. */
    static List<Bin> ofR(long[] units) {
        if (units.length == 0) {
            return List.of();
        }
        long width = TradeSeries.units(R_WIDTH);
        long[] counts = new long[R_BINS];
        long below = 0;
        long above = 0;
        for (long unit : units) {
            long index = Math.floorDiv(unit - LOWEST_R, width);
            if (index < 0) {
                below++;
            } else if (index >= R_BINS) {
                above++;
            } else {
                counts[(int) index]++;
            }
        }
        List<Bin> bins = new ArrayList<>(bins(TradeSeries.ofUnits(LOWEST_R), R_WIDTH, counts));
        bins.addFirst(bin(null, bins.getFirst().from(), below));
        bins.addLast(bin(bins.getLast().to(), null, above));
        return List.copyOf(bins);
    }

    private static List<Bin> bins(BigDecimal from, BigDecimal width, long[] counts) {
        List<Bin> bins = new ArrayList<>(counts.length);
        for (int i = 0; i < counts.length; i++) {
            BigDecimal low = from.add(width.multiply(BigDecimal.valueOf(i)));
            bins.add(bin(low, low.add(width), counts[i]));
        }
        return bins;
    }

    private static Bin bin(@Nullable BigDecimal from, @Nullable BigDecimal to, long n) {
        return new Bin(plain(from), plain(to), n);
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal bound) {
        return bound == null ? null : new Figure.Known(bound).value();
    }

    /** The first whole unit that is not below an amount: where a bin begins. */
    private static long unitsFrom(BigDecimal amount) {
        return amount.setScale(TradeSeries.SCALE, RoundingMode.CEILING)
                .unscaledValue()
                .longValueExact();
    }
}
