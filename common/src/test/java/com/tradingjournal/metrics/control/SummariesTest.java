package com.tradingjournal.metrics.control;

import static com.tradingjournal.metrics.control.Journal.summary;
import static com.tradingjournal.metrics.control.Journal.trades;
import static com.tradingjournal.metrics.control.Journal.withR;
import static com.tradingjournal.metrics.entity.Reason.NO_LOSSES;
import static com.tradingjournal.metrics.entity.Reason.NO_RISK;
import static com.tradingjournal.metrics.entity.Reason.NO_TRADES;
import static com.tradingjournal.metrics.entity.Reason.NO_VARIANCE;
import static com.tradingjournal.metrics.entity.Reason.NO_WINS;
import static com.tradingjournal.metrics.entity.Reason.TOO_FEW_TRADES;
import static java.math.BigDecimal.ZERO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.tradingjournal.metrics.entity.ClosedTrade;
import com.tradingjournal.metrics.entity.Summary;
import com.tradingjournal.metrics.entity.Summary.Streak;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SummariesTest {

    @Test
    void withoutTradesCountsAndSumsAreZeroAndAllElseIsUndefined() {
        Summary none = summary();
        assertThat(none.n()).isZero();
        assertThat(none.netPnl()).isZero();
        assertThat(none.currentStreak()).isEqualTo(Streak.NONE);
        assertThat(none.undefined()).hasSize(16);
        assertThat(none.undefined().values()).containsOnly(NO_TRADES);
    }

    @Test
    void onlyLossesLeaveWhatNeedsAWinUndefined() {
        assertThat(summary(trades(-1, -2)).undefined())
                .containsAllEntriesOf(
                        Map.of("averageWin", NO_WINS, "payoffRatio", NO_WINS, "largestWin", NO_WINS, "kelly", NO_WINS));
        assertThat(summary(trades(-1, -2)).profitFactor()).isZero();
    }

    @Test
    void onlyWinsLeaveWhatNeedsALossUndefined() {
        assertThat(summary(trades(1, 2)).undefined())
                .containsAllEntriesOf(Map.of(
                        "averageLoss", NO_LOSSES,
                        "payoffRatio", NO_LOSSES,
                        "largestLoss", NO_LOSSES,
                        "profitFactor", NO_LOSSES,
                        "kelly", NO_LOSSES));
    }

    @Test
    void onlyBreakevensAreNeitherAndTheirWinRateIsZero() {
        Summary flat = summary(trades(0, 0));
        assertThat(flat.winRate()).isZero();
        assertThat(flat.undefined()).containsEntry("winRateDecided", NO_WINS).containsEntry("kelly", NO_WINS);
    }

    @Test
    void oneTradeHasNoDeviation() {
        assertThat(summary(trades(5)).undefined()).containsEntry("pnlStdDev", TOO_FEW_TRADES);
        assertThat(summary(trades(1, 2, 4)).pnlStdDev()).isEqualByComparingTo("1.527525231652");
    }

    @Test
    void theIntervalNeedsThirtyTrades() {
        assertThat(summary(ZERO, Collections.nCopies(29, ClosedTrade.of(BigDecimal.ONE)))
                        .undefined())
                .containsEntry("expectancyConfidence95", TOO_FEW_TRADES);
        assertThat(summary(ZERO, Collections.nCopies(30, ClosedTrade.of(BigDecimal.ONE)))
                        .expectancyConfidence95())
                .hasFieldOrPropertyWithValue("low", BigDecimal.ONE)
                .hasFieldOrPropertyWithValue("high", BigDecimal.ONE)
                .hasFieldOrPropertyWithValue("resamples", 2_000);
    }

    @Test
    void sqnNeedsThirtyTradesWithARiskThatDiffer() {
        assertThat(summary(trades(1, -1)).undefined())
                .containsEntry("sqn", NO_RISK)
                .containsEntry("expectancyR", NO_RISK);
        assertThat(summary(withR(1), withR(-1)).undefined()).containsEntry("sqn", TOO_FEW_TRADES);
        assertThat(summary(ZERO, Collections.nCopies(30, withR(2))).undefined()).containsEntry("sqn", NO_VARIANCE);
    }

    @Test
    void sqnCountsAHundredTradesAtMost() {
        List<ClosedTrade> trades = IntStream.range(0, 400)
                .mapToObj(i -> withR(i % 4 == 0 ? -1 : 1))
                .toList();
        assertThat(summary(ZERO, trades).expectancyR()).isEqualByComparingTo("0.5");
        // 10 × 0.5 / stdev, which is √(400·400 − 200²) / √(400·399)
        double sqn = 5 / Math.sqrt((400.0 * 400 - 200.0 * 200) / (400.0 * 399));
        assertThat(summary(ZERO, trades).sqn()).isCloseTo(new BigDecimal(sqn), within(new BigDecimal("1e-11")));
    }

    @Test
    void theToleranceDecidesWhatIsABreakevenInCountsAndStreaks() {
        Summary summary = summary(BigDecimal.ONE, List.of(trades(2, 3, 1, 4, -1, -2)));
        assertThat(List.of(summary.wins(), summary.losses(), summary.breakevens()))
                .containsExactly(3L, 1L, 2L);
        assertThat(summary.maxConsecutiveWins()).isEqualTo(2);
        assertThat(summary.currentStreak()).isEqualTo(new Streak(Streak.Kind.LOSS, 1));
        assertThat(summary.grossProfit()).isEqualByComparingTo("9");
    }

    @Test
    void aBreakevenEndsTheCurrentStreak() {
        assertThat(summary(trades(1, 1, 0)).currentStreak()).isEqualTo(Streak.NONE);
        assertThat(summary(trades(-1, 1, 1)).currentStreak()).isEqualTo(new Streak(Streak.Kind.WIN, 2));
        assertThat(summary(trades(-1, -1, 1)).maxConsecutiveLosses()).isEqualTo(2);
    }

    @Test
    void tradesWithoutAKnownEntryTimeAreLeftOutOfTheHold() {
        ClosedTrade known = new ClosedTrade(BigDecimal.ONE, ZERO, null, BigDecimal.valueOf(60));
        ClosedTrade longer = new ClosedTrade(BigDecimal.ONE, ZERO, null, BigDecimal.valueOf(61));
        Summary summary = summary(known, longer, ClosedTrade.of(BigDecimal.ONE));
        assertThat(summary.averageHoldSeconds()).isEqualByComparingTo("60.5");
        assertThat(summary.medianHoldSeconds()).isEqualByComparingTo("60.5");
        assertThat(summary(trades(1)).undefined()).containsEntry("medianHoldSeconds", NO_TRADES);
    }
}
