package com.tradingjournal.analytics.control;

import static com.tradingjournal.analytics.control.RoundTripRow.earned;
import static com.tradingjournal.analytics.control.RoundTripRow.trade;
import static com.tradingjournal.analytics.control.TestJournal.days;
import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.analytics.control.question.OtherCurrency;
import com.tradingjournal.analytics.control.question.Question;
import com.tradingjournal.metrics.entity.Reason;
import com.tradingjournal.metrics.entity.Summary;
import com.tradingjournal.metrics.entity.Summary.Streak;
import com.tradingjournal.positions.entity.TradeStatus;
import com.tradingjournal.trades.control.TradeFilter;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SummaryIT {

    @AutoClose
    static final AnalyticsDesk desk = new AnalyticsDesk();

    TestJournal journal;

    @BeforeEach
    void begin() {
        journal = desk.newJournal("America/New_York", "10000");
    }

    @Test
    void anEmptyJournalCountsZeroAndSaysWhyTheRestIsUndefined() {
        Summary summary = journal.summary();
        assertThat(summary.n()).isZero();
        assertThat(summary.netPnl()).isEqualByComparingTo("0");
        assertThat(summary.realizedPnl()).isEqualByComparingTo("0");
        assertThat(summary.currency()).isEqualTo("USD");
        assertThat(summary.currentStreak()).isEqualTo(Streak.NONE);
        assertThat(summary.undefined()).hasSize(16).containsValue(Reason.NO_TRADES);
    }

    @Test
    void sumsAreExactAndOrderedByClosing() {
        journal.with(
                earned("30.1", "2026-03-03T15:00:00Z").fees("0.1").risk("10"),
                earned("-12.00000001", "2026-03-04T15:00:00Z"),
                earned("5", "2026-03-02T15:00:00Z").risk("20"));
        Summary summary = journal.summary();
        assertThat(summary.netPnl()).isEqualTo("22.99999999");
        assertThat(summary.grossPnl().subtract(summary.fees())).isEqualByComparingTo(summary.netPnl());
        assertThat(summary.maxConsecutiveWins()).isEqualTo(2);
        assertThat(summary.currentStreak()).isEqualTo(new Streak(Streak.Kind.LOSS, 1));
        assertThat(summary.expectancyR()).isEqualByComparingTo("1.625");
        assertThat(summary.medianHoldSeconds()).isEqualByComparingTo("3600");
    }

    @Test
    void whatAnOpenTradeHasRealisedIsInRealizedPnlOnly() {
        journal.with(
                trade().bought("10", "100", "2026-03-02T15:00:00Z").sold("4", "110", "2026-03-03T15:00:00Z"),
                earned("7", "2026-03-04T15:00:00Z"));
        Summary summary = journal.summary();
        assertThat(summary.n()).isEqualTo(1);
        assertThat(summary.openTrades()).isEqualTo(1);
        assertThat(summary.netPnl()).isEqualByComparingTo("7");
        assertThat(summary.realizedPnl()).isEqualByComparingTo("47");
    }

    @Test
    void aPeriodSelectsTradesByTheirClosingDayAndLotsByTheirOwn() {
        journal.with(
                trade().bought("10", "100", "2026-03-02T15:00:00Z")
                        .sold("4", "110", "2026-03-03T15:00:00Z")
                        .sold("6", "120", "2026-03-05T15:00:00Z"),
                trade().symbol("MSFT").bought("1", "5", "2026-03-05T15:00:00Z"));
        Summary early = journal.summary(days("2026-03-01", "2026-03-04"));
        assertThat(early.n()).isZero();
        assertThat(early.realizedPnl()).isEqualByComparingTo("40");
        Summary late = journal.summary(days("2026-03-05", "2026-03-31"));
        assertThat(late.netPnl()).isEqualByComparingTo("160");
        assertThat(late.realizedPnl()).isEqualByComparingTo("120");
        assertThat(late.openTrades()).isZero();
    }

    @Test
    void withinTheToleranceATradeIsABreakEvenAndEndsAStreak() {
        journal.update(
                "update tenants set breakeven_tolerance = 1 where id = ?",
                journal.owner().tenantId());
        journal.with(
                earned("1.00000001", "2026-03-02T15:00:00Z"),
                earned("1", "2026-03-03T15:00:00Z"),
                earned("-1", "2026-03-04T15:00:00Z"),
                earned("-1.00000001", "2026-03-05T15:00:00Z"));
        Summary summary = journal.summary();
        assertThat(List.of(summary.wins(), summary.breakevens(), summary.losses()))
                .containsExactly(1L, 2L, 1L);
        assertThat(summary.maxConsecutiveWins()).isEqualTo(1);
    }

    @Test
    void currenciesAreNeverAddedAndWhatIsLeftOutIsListed() {
        journal.with(
                earned("10", "2026-03-02T15:00:00Z"),
                earned("20", "2026-03-03T15:00:00Z").currency("EUR"),
                earned("-5", "2026-03-03T16:00:00Z").currency("EUR"));
        Reading<Summary> dollars = journal.ask(reader -> reader.summary(new Question(TradeFilter.all(), null)));
        Reading<Summary> euros = journal.ask(reader -> reader.summary(new Question(TradeFilter.all(), "EUR")));
        assertThat(dollars.figures().realizedPnl()).isEqualByComparingTo("10");
        assertThat(dollars.otherCurrencies())
                .containsExactly(new OtherCurrency("EUR", 2, new BigDecimal("15.00000000")));
        assertThat(euros.figures().netPnl()).isEqualByComparingTo("15");
        assertThat(euros.otherCurrencies()).extracting(OtherCurrency::currency).containsExactly("USD");
    }

    @Test
    void deletedTradesCountNowhere() {
        RoundTripRow deleted = earned("10", "2026-03-02T15:00:00Z");
        journal.with(deleted, earned("1", "2026-03-03T15:00:00Z")).delete(deleted);
        assertThat(journal.summary().netPnl()).isEqualByComparingTo("1");
        assertThat(journal.summary().realizedPnl()).isEqualByComparingTo("1");
        assertThat(journal.calendar("2026-03").days()).hasSize(1);
    }

    @Test
    void whatNeedsReviewCountsNowhereElse() {
        journal.with(trade().fromBroker().sold("5", "100", "2026-03-02T15:00:00Z"));
        assertThat(journal.summary().needsReview()).isEqualTo(1);
        assertThat(journal.summary().n()).isZero();
        assertThat(journal.summary().openTrades()).isZero();
        assertThat(journal.curve(TradeFilter.all())).isEmpty();
    }

    @Test
    void statusOnlyNarrows() {
        journal.with(
                earned("3", "2026-03-02T15:00:00Z"),
                trade().bought("10", "100", "2026-03-02T15:00:00Z").sold("4", "110", "2026-03-03T15:00:00Z"));
        Summary open = journal.summary(status(TradeStatus.OPEN));
        assertThat(open.n()).isZero();
        assertThat(open.openTrades()).isEqualTo(1);
        assertThat(open.realizedPnl()).isEqualByComparingTo("40");
        Summary closed = journal.summary(status(TradeStatus.CLOSED));
        assertThat(closed.openTrades()).isZero();
        assertThat(closed.realizedPnl()).isEqualByComparingTo("3");
    }

    private static TradeFilter status(TradeStatus status) {
        return new TradeFilter(
                null,
                null,
                List.of(),
                List.of(),
                List.of(status),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null);
    }
}
