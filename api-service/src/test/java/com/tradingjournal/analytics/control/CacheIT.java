package com.tradingjournal.analytics.control;

import static com.tradingjournal.analytics.control.RoundTripRow.earned;
import static com.tradingjournal.analytics.control.RoundTripRow.trade;
import static com.tradingjournal.analytics.control.TestJournal.days;
import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.analytics.control.cache.CacheStore;
import com.tradingjournal.analytics.control.question.BreakdownRow;
import com.tradingjournal.analytics.control.question.CalendarMonth;
import com.tradingjournal.analytics.control.question.Crossing;
import com.tradingjournal.analytics.control.question.Dimension;
import com.tradingjournal.analytics.control.question.Question;
import com.tradingjournal.analytics.control.question.Source;
import com.tradingjournal.metrics.entity.EquityCurve.Period;
import com.tradingjournal.metrics.entity.Summary;
import com.tradingjournal.metrics.entity.Summary.Streak;
import com.tradingjournal.positions.entity.Side;
import com.tradingjournal.trades.control.TradeFilter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where answers come from, and that nothing stale ever does. */
class CacheIT {

    private static final TradeFilter ALL = TradeFilter.all();

    private static final Question ALL_OF_IT = new Question(ALL, null);

    /** All there are in dollars, but no row knows that. */
    private static final Question LONGS = new Question(
            new TradeFilter(
                    null,
                    null,
                    List.of(),
                    List.of(Side.BUY),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    null,
                    null),
            null);

    @AutoClose
    static final AnalyticsDesk desk = new AnalyticsDesk();

    TestJournal journal;

    @BeforeEach
    void begin() {
        journal = desk.newJournal("UTC", "1000")
                .with(
                        earned("10", "2026-02-27T15:00:00Z"),
                        earned("-4", "2026-03-09T15:00:00Z"),
                        earned("6", "2026-03-10T15:00:00Z"),
                        earned("1", "2026-04-30T15:00:00Z").currency("EUR"));
    }

    @Test
    void whatWasNeverAddedUpIsLive() {
        assertThat(summary(ALL).source()).isEqualTo(Source.LIVE);
        assertThat(calendar().source()).isEqualTo(Source.LIVE);
        assertThat(curve().source()).isEqualTo(Source.LIVE);
        assertThat(breakdown(Dimension.USER).source()).isEqualTo(Source.LIVE);
    }

    @Test
    void whatIsAddedUpComesFromTheCache() {
        journal.drain();
        assertThat(calendar().source()).isEqualTo(Source.CACHE);
        assertThat(curve().source()).isEqualTo(Source.CACHE);
        assertThat(breakdown(Dimension.MONTH).source()).isEqualTo(Source.CACHE);
        assertThat(breakdown(Dimension.SYMBOL).source()).isEqualTo(Source.LIVE);
        assertThat(summary(ALL).source()).as("streaks are not kept").isEqualTo(Source.CACHE_AND_LIVE);
    }

    @Test
    void theSameIsToldWhereverItComesFrom() {
        Reading<Summary> live = summary(ALL);
        journal.drain();
        assertThat(summary(ALL).figures())
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(live.figures());
        assertThat(summary(ALL).otherCurrencies()).isEqualTo(live.otherCurrencies());
    }

    @Test
    void rowsAreWhatIsReadAndNotTrades() {
        journal.drain();
        spoil("MONTH", "pnl_u = pnl_u + 100000000");
        assertThat(journal.summary().netPnl()).as("February and March").isEqualByComparingTo("14");
        assertThat(journal.summary(days("2026-02-02", "2026-04-15")).netPnl())
                .as("March alone is whole")
                .isEqualByComparingTo("13");
        spoil("DAY", "realized_u = 0");
        assertThat(calendar().figures().total().pnl()).isEqualByComparingTo("0");
    }

    @Test
    void aChangedDayIsComputedAndTheOthersOfItsMonthAreNot() {
        journal.drain().with(earned("100", "2026-03-10T16:00:00Z"));
        assertThat(calendar().source()).isEqualTo(Source.CACHE_AND_LIVE);
        assertThat(journal.summary().netPnl()).isEqualByComparingTo("112");
        spoil("DAY", "pnl_u = pnl_u + 100000000");
        assertThat(journal.summary().netPnl()).as("the ninth").isEqualByComparingTo("113");
    }

    @Test
    void theDaysAtTheEdgesOfAPeriodAreTakenOneByOne() {
        journal.drain();
        assertThat(net("2026-02-27", "2026-03-09")).isEqualByComparingTo("6");
        assertThat(net("2026-02-28", "2026-03-09")).isEqualByComparingTo("-4");
        assertThat(net("2026-02-01", "2026-03-31")).isEqualByComparingTo("12");
        assertThat(net("2026-03-10", "2026-03-10")).isEqualByComparingTo("6");
        assertThat(net("2026-03-11", "2026-03-10")).isZero();
        assertThat(journal.summary(ALL.within(LocalDate.parse("2026-03-10"), LocalDate.MAX.withYear(9999)))
                        .realizedPnl())
                .isEqualByComparingTo("6");
    }

    @Test
    void aDayThatIsNoMoreDoesNotCount() {
        RoundTripRow gone = earned("50", "2026-03-20T15:00:00Z");
        journal.with(gone).drain().delete(gone);
        assertThat(journal.summary().netPnl()).isEqualByComparingTo("12");
        assertThat(calendar().figures().days()).hasSize(2);
        assertThat(breakdown(Dimension.DAY).figures()).hasSize(3);
        journal.drain();
        assertThat(journal.summary().netPnl()).isEqualByComparingTo("12");
    }

    @Test
    void whatAnOpenTradeHasRealisedIsOfTheDayAndOfNoBreakdown() {
        journal.with(trade().bought("10", "100", "2026-03-02T15:00:00Z")
                        .sold("4", "110", "2026-03-03T15:00:00Z")
                        .fees("1"))
                .drain();
        assertThat(calendar().figures().days().getFirst().fees()).isEqualByComparingTo("1");
        assertThat(calendar().figures().days().getFirst().winRate()).isNull();
        assertThat(breakdown(Dimension.DAY).figures()).hasSize(3);
        assertThat(journal.summary().realizedPnl()).isEqualByComparingTo("51");
        assertThat(journal.summary(days("2026-03-01", "2026-03-09")).realizedPnl())
                .isEqualByComparingTo("35");
        assertThat(journal.curve(ALL).getLast().cumulative()).isEqualByComparingTo("51");
    }

    @Test
    void anotherToleranceOrZoneCountsAtOnce() {
        journal.drain();
        journal.update(
                "update tenants set breakeven_tolerance = 5 where id = ?",
                journal.owner().tenantId());
        assertThat(journal.summary().losses()).isZero();
        assertThat(calendar().figures().days().getFirst().winRate()).isZero();
        journal.drain().move(ZoneId.of("Asia/Tokyo"));
        assertThat(calendar().figures().days().getFirst().date()).isEqualTo("2026-03-10");
    }

    @Test
    void onlyCryptoIsObservedEveryDay() {
        journal.with(earned("5", "2026-06-01T10:00:00Z").crypto()).drain();
        assertThat(journal.statistics(ALL).annualization()).isEqualTo(252);
        assertThat(journal.statistics(days("2026-05-01", "2026-06-30")).annualization())
                .isEqualTo(365);
        assertThat(journal.statistics(days("2026-05-01", "2026-05-31")).annualization())
                .isEqualTo(252);
    }

    @Test
    void veryManyChangesAreComputedAtOnce() {
        journal.drain();
        LocalDate first = LocalDate.parse("2020-01-01");
        journal.with(IntStream.rangeClosed(0, CacheStore.MOST_DIRTY_DAYS)
                .mapToObj(day -> earned("1", first.plusDays(day) + "T15:00:00Z"))
                .toArray(RoundTripRow[]::new));
        assertThat(summary(ALL).source()).isEqualTo(Source.LIVE);
        assertThat(journal.summary().netPnl()).isEqualByComparingTo("313");
        assertThat(calendar().source()).as("of these days none has changed").isEqualTo(Source.CACHE);
    }

    @Test
    void theSeriesIsWorthSomethingForItsVersionAlone() {
        journal.drain().keepSeries(7);
        assertThat(summary(ALL).source()).isEqualTo(Source.CACHE);
        assertThat(journal.summary().maxConsecutiveWins()).isEqualTo(7);
        assertThat(journal.summary().currentStreak()).isEqualTo(new Streak(Streak.Kind.LOSS, 2));
        assertThat(journal.summary().medianHoldSeconds()).isEqualTo("1.5");
        assertThat(journal.summary(days("2026-01-01", "2026-12-31")).maxConsecutiveWins())
                .as("kept for all days only")
                .isEqualTo(1);
        journal.with(earned("1", "2026-03-10T16:00:00Z"));
        assertThat(journal.summary().maxConsecutiveWins()).isEqualTo(2);
    }

    @Test
    void monthsByDimensionAnswerWhereAllOfThemAreKept() {
        journal.drain().keepDimensions();
        assertThat(breakdown(Dimension.SYMBOL).source()).isEqualTo(Source.CACHE);
        journal.with(earned("100", "2026-03-10T16:00:00Z"));
        assertThat(breakdown(Dimension.SYMBOL).source()).isEqualTo(Source.CACHE_AND_LIVE);
        assertThat(sum(breakdown(Dimension.SYMBOL).figures())).isEqualByComparingTo("112");
    }

    @Test
    void anotherWorkspacesRowsAreNobodysBusiness() {
        TestJournal other = desk.newJournal("UTC", "1").with(earned("77", "2026-03-10T15:00:00Z"));
        journal.drain();
        other.drain();
        assertThat(journal.summary().netPnl()).isEqualByComparingTo("12");
        assertThat(other.summary().netPnl()).isEqualByComparingTo("77");
    }

    /** A reader sees one moment, whatever is written and added up meanwhile. */
    @Test
    void nothingIsCountedTwiceOrNotAtAllWhileItIsWritten() throws Exception {
        journal.drain().keepDimensions();
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> writer = other.submit(() -> {
                Random random = new Random(7);
                while (!done.get()) {
                    RoundTripRow row = earned(
                            "1." + random.nextInt(9), "2026-03-%02dT10:00:00Z".formatted(1 + random.nextInt(28)));
                    journal.with(row).drain(random.nextInt(101));
                    if (random.nextBoolean()) {
                        journal.delete(row);
                    }
                }
            });
            try {
                for (int i = 0; i < 60; i++) {
                    assertThat(oneMoment()).hasSize(1);
                }
            } finally {
                done.set(true);
            }
            writer.get();
        }
    }

    /** The net P&L by every way that leads to it. */
    private Set<BigDecimal> oneMoment() {
        return desk.read(
                journal.owner(),
                () -> Stream.of(
                                desk.reader.summary(ALL_OF_IT).figures().netPnl(),
                                desk.reader.summary(ALL_OF_IT).figures().realizedPnl(),
                                desk.reader.summary(LONGS).figures().netPnl(),
                                sum(desk.reader
                                        .breakdown(ALL_OF_IT, new Crossing(List.of(Dimension.WEEK)))
                                        .figures()),
                                sum(desk.reader
                                        .breakdown(ALL_OF_IT, new Crossing(List.of(Dimension.SYMBOL)))
                                        .figures()),
                                desk.reader
                                        .equityCurve(ALL_OF_IT, Period.DAILY)
                                        .figures()
                                        .points()
                                        .getLast()
                                        .cumulative())
                        .map(BigDecimal::stripTrailingZeros)
                        .collect(Collectors.toSet()));
    }

    private static BigDecimal sum(List<BreakdownRow> rows) {
        return rows.stream().map(row -> row.totals().money().net()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal net(String from, String to) {
        Summary summary = journal.summary(days(from, to));
        assertThat(summary.realizedPnl()).isEqualByComparingTo(summary.netPnl());
        return summary.netPnl();
    }

    private Reading<Summary> summary(TradeFilter filter) {
        return journal.ask(reader -> reader.summary(new Question(filter, null)));
    }

    private Reading<CalendarMonth> calendar() {
        return journal.ask(reader -> reader.calendar(new Question(ALL, null), YearMonth.of(2026, 3)));
    }

    private Reading<?> curve() {
        return journal.ask(reader -> reader.equityCurve(new Question(ALL, null), Period.DAILY));
    }

    private Reading<List<BreakdownRow>> breakdown(Dimension by) {
        return journal.ask(reader -> reader.breakdown(new Question(ALL, null), new Crossing(List.of(by))));
    }

    /** To see whether a row is read, of which nobody would know otherwise. */
    private void spoil(String period, String change) {
        desk.arrange("update analytics_cache set %s where period = '%s' and currency = 'USD' and tenant_id = '%s'"
                .formatted(change, period, journal.owner().tenantId()));
    }
}
