package com.tradingjournal.metrics.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.metrics.entity.ClosedTrade;
import com.tradingjournal.metrics.entity.Statistics.Bin;
import com.tradingjournal.metrics.entity.Statistics.Percentiles;
import com.tradingjournal.metrics.entity.TradeSeries;
import com.tradingjournal.metrics.entity.TradeTotals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DistributionTest {

    private static long[] units(double... values) {
        return Arrays.stream(values)
                .mapToObj(BigDecimal::valueOf)
                .mapToLong(TradeSeries::units)
                .toArray();
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    @Test
    void percentilesInterpolateLinearly() {
        assertThat(Quantiles.percentiles(units(10, 1, 3, 2)))
                .isEqualTo(
                        new Percentiles(number("1.15"), number("1.75"), number("2.5"), number("4.75"), number("8.95")));
        assertThat(Quantiles.median(units(7))).isEqualByComparingTo("7");
    }

    @Test
    void pnlFallsIntoTwentyEqualBins() {
        List<Bin> bins = Histograms.ofPnl(units(-10, 10, 0, -9, 9.99));
        assertThat(bins).hasSize(20);
        assertThat(bins.getFirst()).isEqualTo(new Bin(number("-10"), number("-9"), 1));
        assertThat(bins.get(1).n()).isEqualTo(1);
        assertThat(bins.getLast()).isEqualTo(new Bin(number("9"), number("10"), 2));
    }

    @Test
    void equalPnlIsOneBin() {
        assertThat(Histograms.ofPnl(units(5, 5))).containsExactly(new Bin(number("5"), number("5"), 2));
    }

    @Test
    void rFallsIntoHalvesBetweenOpenEnds() {
        List<Bin> bins = Histograms.ofR(units(-5.01, -5, -0.01, 0, 0.49999999, 10, 12));
        assertThat(bins).hasSize(32);
        assertThat(bins.getFirst()).isEqualTo(new Bin(null, number("-5"), 1));
        assertThat(bins.get(1)).isEqualTo(new Bin(number("-5"), number("-4.5"), 1));
        assertThat(bins.get(10).n()).isEqualTo(1);
        assertThat(bins.get(11)).isEqualTo(new Bin(number("0"), number("0.5"), 2));
        assertThat(bins.getLast()).isEqualTo(new Bin(number("10"), null, 2));
    }

    @Property(tries = 300)
    void everyTradeIsInOneBin(@ForAll @Size(min = 1, max = 80) List<Double> any) {
        double[] values = any.stream().mapToDouble(value -> value % 1e6).toArray();
        assertThat(Histograms.ofPnl(units(values)).stream().mapToLong(Bin::n).sum())
                .isEqualTo(values.length);
        assertThat(Histograms.ofR(units(values)).stream().mapToLong(Bin::n).sum())
                .isEqualTo(values.length);
    }

    @Property(tries = 300)
    void totalsOfTwoSetsMergeToTheTotalsOfTheirUnion(
            @ForAll List<@IntRange(min = -50, max = 50) Integer> some,
            @ForAll List<@IntRange(min = -50, max = 50) Integer> others,
            @ForAll @IntRange(max = 10) int tolerance) {
        BigDecimal bound = BigDecimal.valueOf(tolerance);
        List<ClosedTrade> all = new ArrayList<>(trades(some));
        all.addAll(trades(others));
        TradeTotals merged = TradeTotals.of(trades(some), bound).merge(TradeTotals.of(trades(others), bound));
        assertThat(merged).isEqualTo(TradeTotals.of(all, bound));
        assertThat(merged.n()).isEqualTo(all.size());
    }

    private static List<ClosedTrade> trades(List<Integer> pnl) {
        return pnl.stream()
                .map(BigDecimal::valueOf)
                .map(money -> new ClosedTrade(money, BigDecimal.ONE, money.signum() > 0 ? money : null, money.abs()))
                .toList();
    }
}
