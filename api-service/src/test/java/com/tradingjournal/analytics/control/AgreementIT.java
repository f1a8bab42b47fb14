package com.tradingjournal.analytics.control;

import static com.tradingjournal.analytics.control.RoundTripRow.trade;
import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.analytics.control.question.Dimension;
import com.tradingjournal.metrics.entity.EquityCurve.EquityPoint;
import com.tradingjournal.metrics.entity.Summary;
import com.tradingjournal.positions.entity.Side;
import com.tradingjournal.trades.control.TradeFilter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whichever way a journal is asked, it tells the same, however much of it has been added up beforehand: random journals with
 * partial exits, flat trades, currencies, deletions.
 */
class AgreementIT {

    private static final Instant BEGIN = Instant.parse("2026-02-20T00:00:00Z");
    private static final List<YearMonth> MONTHS = Stream.iterate(YearMonth.of(2026, 1), month -> month.plusMonths(1))
            .limit(8)
            .toList();

    @AutoClose
    static final AnalyticsDesk desk = new AnalyticsDesk();

    @ParameterizedTest
    @CsvSource({"1, UTC", "2, Asia/Kolkata", "3, America/New_York", "4, Pacific/Auckland"})
    void everyViewTellsTheSame(long seed, String zone) {
        TestJournal journal = randomJournal(new Random(seed), zone);
        agree(journal);
        journal.drain(50);
        agree(journal);
        journal.drain().with(random(new Random(seed + 1)));
        agree(journal);
    }

    private static void agree(TestJournal journal) {
        for (TradeFilter filter : filters()) {
            Summary summary = journal.summary(filter);
            calendarAndCurveAddUpToRealizedPnl(journal, filter, summary);
            breakdownsAddUpToNetPnl(journal, filter, summary);
            theJournalsOwnRowsAddUpToBoth(journal, filter, summary);
        }
    }

    private static void calendarAndCurveAddUpToRealizedPnl(TestJournal journal, TradeFilter filter, Summary summary) {
        BigDecimal months = MONTHS.stream()
                .map(month -> journal.calendar(filter, month).total().pnl())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal curve =
                journal.curve(filter).stream().map(EquityPoint::pnl).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(months).isEqualByComparingTo(summary.realizedPnl());
        assertThat(curve).isEqualByComparingTo(summary.realizedPnl());
    }

    private static void breakdownsAddUpToNetPnl(TestJournal journal, TradeFilter filter, Summary summary) {
        for (Dimension dimension : List.of(Dimension.SYMBOL, Dimension.SIDE, Dimension.ACCOUNT, Dimension.DAY)) {
            BigDecimal rows = journal.breakdown(filter, dimension).stream()
                    .map(row -> row.totals().money().net())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(rows).as(dimension.name()).isEqualByComparingTo(summary.netPnl());
        }
    }

    /** As plainly as it can be asked. */
    private static void theJournalsOwnRowsAddUpToBoth(TestJournal journal, TradeFilter filter, Summary summary) {
        String days = " between '%s' and '%s'"
                .formatted(
                        filter.from() == null ? LocalDate.EPOCH : filter.from(),
                        filter.to() == null ? LocalDate.of(9999, 1, 1) : filter.to());
        String side = filter.sides().isEmpty() ? "" : " and side = 'BUY'";
        assertThat(journal.sum(
                        "select coalesce(sum(pnl), 0) as sum from trades where status = 'CLOSED' and deleted_at is null"
                                + " and currency = 'USD' and day" + days + side))
                .isEqualByComparingTo(summary.netPnl());
        assertThat(journal.sum("select coalesce(sum(pnl), 0) as sum from closed_lots where currency = 'USD' and day"
                        + days + side))
                .isEqualByComparingTo(summary.realizedPnl());
    }

    private static List<TradeFilter> filters() {
        TradeFilter longs = new TradeFilter(
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
                null);
        LocalDate first = LocalDate.of(2026, 3, 8);
        LocalDate last = LocalDate.of(2026, 4, 2);
        return List.of(TradeFilter.all(), longs, TradeFilter.all().within(first, last), longs.within(first, last));
    }

    private static TestJournal randomJournal(Random random, String zone) {
        TestJournal journal = desk.newJournal(zone, "5000");
        journal.account("Second", "USD", "100");
        RoundTripRow[] trades =
                IntStream.range(0, 80).mapToObj(i -> random(random)).toArray(RoundTripRow[]::new);
        journal.with(trades);
        journal.delete(trades[7]);
        journal.delete(trades[8]);
        return journal;
    }

    /** Opened at once, closed in one to four steps over days, one in five not entirely, one in ten at no profit. */
    private static RoundTripRow random(Random random) {
        boolean isLong = random.nextBoolean();
        Instant at = BEGIN.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 60)));
        int steps = 1 + random.nextInt(4);
        int kept = random.nextInt(5) == 0 ? 1 : 0;
        RoundTripRow row =
                trade().symbol("SYM" + random.nextInt(5)).account(random.nextInt(3) == 0 ? "Second" : "Main");
        row.crypto().currency(random.nextInt(6) == 0 ? "EUR" : "USD");
        step(row, isLong, new BigDecimal(steps + kept), new BigDecimal(50), at);
        for (int i = 0; i < steps; i++) {
            at = at.plus(Duration.ofMinutes(random.nextInt(5_000)));
            int cents = random.nextInt(10) == 0 ? 5_000 : 4_000 + random.nextInt(2_000);
            step(row, !isLong, BigDecimal.ONE, BigDecimal.valueOf(cents, 2), at);
            row.fees(random.nextInt(3) == 0 ? "0.0712" : "0");
        }
        return row;
    }

    private static void step(RoundTripRow row, boolean buy, BigDecimal quantity, BigDecimal price, Instant at) {
        if (buy) {
            row.bought(quantity.toString(), price.toString(), at.toString());
        } else {
            row.sold(quantity.toString(), price.toString(), at.toString());
        }
    }
}
