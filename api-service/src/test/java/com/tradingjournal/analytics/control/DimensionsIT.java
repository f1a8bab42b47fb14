package com.tradingjournal.analytics.control;

import static com.tradingjournal.analytics.control.RoundTripRow.trade;
import static com.tradingjournal.analytics.control.TestJournal.days;
import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.analytics.control.question.BreakdownRow;
import com.tradingjournal.analytics.control.question.Crossing;
import com.tradingjournal.analytics.control.question.Dimension;
import com.tradingjournal.analytics.control.question.Question;
import com.tradingjournal.analytics.control.question.Source;
import com.tradingjournal.positions.entity.Side;
import com.tradingjournal.trades.control.TradeFilter;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a breakdown is added up from, months by dimension or single trades, it is the same to the digit. */
class DimensionsIT {

    private static final List<Dimension> KEPT = List.of(
            Dimension.SYMBOL,
            Dimension.STRATEGY,
            Dimension.TAG,
            Dimension.SIDE,
            Dimension.ASSET_CLASS,
            Dimension.ENTRY_HOUR,
            Dimension.ENTRY_WEEKDAY,
            Dimension.EXIT_WEEKDAY,
            Dimension.HOLD_BUCKET,
            Dimension.R_BUCKET);

    private static final List<TradeFilter> PERIODS = List.of(
            TradeFilter.all(),
            days("2026-01-01", "2026-04-30"),
            days("2026-01-20", "2026-04-03"),
            days("2026-03-05", "2026-12-31"),
            days("2026-03-05", "2026-03-20"));

    @AutoClose
    static final AnalyticsDesk desk = new AnalyticsDesk();

    private final Random random = new Random(11);
    private TestJournal journal;

    @BeforeEach
    void begin() {
        journal = desk.newJournal("Asia/Kolkata", "1000");
        journal.account("Second", "USD", "100");
        journal.with(IntStream.range(0, 150).mapToObj(i -> some()).toArray(RoundTripRow[]::new));
        journal.update("update trades set entry_timing = 'DATE_ONLY' where symbol = 'SYM1'");
        journal.update(
                "update trades set entry_timing = 'UNKNOWN', entry_timestamp = null, hold_seconds = null where symbol = 'SYM2'");
        journal.drain().keepDimensions();
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "SYMBOL",
                "STRATEGY",
                "TAG",
                "SIDE",
                "ASSET_CLASS",
                "ENTRY_HOUR",
                "ENTRY_WEEKDAY",
                "EXIT_WEEKDAY",
                "HOLD_BUCKET",
                "R_BUCKET"
            })
    void everyDimensionIsKept(Dimension dimension) {
        assertThat(ask(TradeFilter.all(), dimension).source()).isEqualTo(Source.CACHE);
        assertThat(ask(days("2026-01-20", "2026-03-31"), dimension).source()).isEqualTo(Source.CACHE_AND_LIVE);
        assertThat(ask(days("2026-03-05", "2026-03-20"), dimension).source()).isEqualTo(Source.LIVE);
        assertThat(ask(trades(TradeFilter.all()), dimension).source()).isEqualTo(Source.LIVE);
        agree();
    }

    @Test
    void workspaceWithFewTradesHasNone() {
        TestJournal few = desk.newJournal("UTC", "1").with(some()).drain();
        assertThat(few.ask(reader -> reader.breakdown(
                                new Question(TradeFilter.all(), null), new Crossing(List.of(Dimension.SYMBOL))))
                        .source())
                .isEqualTo(Source.LIVE);
    }

    @Test
    void newTradesCountAtOnceInTheirMonthsAlone() {
        journal.with(some(), some().symbol("NEW").tags("new").strategy("New"));
        assertThat(ask(TradeFilter.all(), Dimension.SYMBOL).source()).isEqualTo(Source.CACHE_AND_LIVE);
        agreeAlsoDrained();
    }

    @Test
    void rowsAreWhatIsReadWhereNothingChanged() {
        desk.arrange("update analytics_dimensions set n = n + 1000 where tenant_id = '%s'"
                .formatted(journal.owner().tenantId()));
        assertThat(ask(TradeFilter.all(), Dimension.SIDE)
                        .figures()
                        .getFirst()
                        .totals()
                        .outcomes()
                        .n())
                .isGreaterThan(1000);
    }

    @Test
    void keysThatAreNoMoreDoNotCount() {
        journal.update("update trades set deleted_at = now() where symbol = 'SYM3'");
        assertThat(ask(TradeFilter.all(), Dimension.SYMBOL).figures()).hasSize(4);
        agreeAlsoDrained();
    }

    @Test
    void tagsGivenAndTakenCountAtOnce() {
        journal.update("delete from trade_tags where trade_id in (select id from trades where symbol = 'SYM0')");
        assertThat(dirty()).isPositive();
        agreeAlsoDrained();
        journal.update("""
                insert into trade_tags (tenant_id, trade_id, tag_id)
                select t.tenant_id, t.id, g.id from trades t, tags g where t.symbol = 'SYM4' and g.name = 'late' on conflict do nothing""");
        assertThat(dirty()).isPositive();
        agreeAlsoDrained();
    }

    /** Else the batch could add up the new day before the tag is there, and not again. */
    @Test
    void tagGivenWhileItsTradeMovesIsLoggedWhereTheTradeHasMovedTo() throws Exception {
        RoundTripRow trade = trade().bought("1", "50", "2026-05-01T10:00:00Z").sold("1", "60", "2026-05-01T11:00:00Z");
        journal.with(trade).drain();
        String tag = """
                insert into trade_tags (tenant_id, trade_id, tag_id)
                select t.tenant_id, t.id, g.id from trades t join tags g using (tenant_id)
                 where t.id = '%s' and g.name = 'late'""".formatted(trade.id);
        try (ExecutorService other = Executors.newSingleThreadExecutor();
                Connection mover = desk.storage.asSuperuser().getConnection();
                Statement statement = mover.createStatement()) {
            mover.setAutoCommit(false);
            statement.execute("update trades set day = '2031-01-01' where id = '" + trade.id + "'");
            Future<?> tagging = other.submit(() -> desk.arrange(tag));
            awaitLock();
            mover.commit();
            tagging.get(10, TimeUnit.SECONDS);
        }
        assertThat(journal.sum("select count(*)::numeric as sum from analytics_dirty where day = '2031-01-01'"))
                .isEqualByComparingTo("2");
    }

    @Test
    void deletedTagAndStrategyAreNoKeysAnyMore() {
        journal.update("delete from tags where name = 'early'");
        assertThat(dirty()).isPositive();
        agreeAlsoDrained();
        journal.update("delete from strategies where name = 'Gap'");
        assertThat(dirty()).isPositive();
        agreeAlsoDrained();
    }

    @Test
    void renamedTagAndStrategyHaveTheirNewNames() {
        journal.update("update tags set name = 'a first' where name = 'late'");
        journal.update("update strategies set name = 'A first' where name = 'Trend'");
        assertThat(dirty()).isZero();
        assertThat(ask(TradeFilter.all(), Dimension.STRATEGY)
                        .figures()
                        .getFirst()
                        .keys()
                        .getFirst()
                        .value())
                .isEqualTo("A first");
        agree();
    }

    @Test
    void otherZoneHasOtherHoursEvenOnDaysThatStay() {
        journal.move(ZoneId.of("Asia/Kathmandu"));
        agreeAlsoDrained();
        journal.move(ZoneId.of("America/New_York"));
        agreeAlsoDrained();
    }

    @Test
    void otherToleranceDecidesOtherwise() {
        journal.update(
                "update tenants set breakeven_tolerance = 4 where id = ?",
                journal.owner().tenantId());
        agreeAlsoDrained();
    }

    private void agreeAlsoDrained() {
        agree();
        journal.drain(50);
        agree();
        journal.drain();
        assertThat(dirty()).isZero();
        agree();
    }

    private void agree() {
        for (Dimension dimension : KEPT) {
            for (TradeFilter period : PERIODS) {
                assertThat(ask(period, dimension).figures())
                        .as(dimension + " " + period.from() + " " + period.to())
                        .usingRecursiveComparison()
                        .withStrictTypeChecking()
                        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                        .isEqualTo(ask(trades(period), dimension).figures());
            }
        }
    }

    /** The same trades, asked for so that no row can tell. */
    private static TradeFilter trades(TradeFilter period) {
        return new TradeFilter(
                period.from(),
                period.to(),
                List.of(),
                List.of(Side.BUY, Side.SELL),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    private Reading<List<BreakdownRow>> ask(TradeFilter filter, Dimension by) {
        return journal.ask(reader -> reader.breakdown(new Question(filter, null), new Crossing(List.of(by))));
    }

    private long dirty() {
        return journal.sum("select count(*)::numeric as sum from analytics_dirty")
                .longValueExact();
    }

    /** Until somebody waits for another's row. */
    private static void awaitLock() throws InterruptedException, SQLException {
        try (Connection watcher = desk.storage.asSuperuser().getConnection();
                Statement statement = watcher.createStatement()) {
            for (int i = 0; i < 500; i++) {
                try (ResultSet waiting = statement.executeQuery(
                        "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")) {
                    if (waiting.next()) {
                        return;
                    }
                }
                Thread.sleep(10);
            }
        }
        throw new AssertionError("Nobody waited.");
    }

    private RoundTripRow some() {
        Instant entry = Instant.parse("2026-01-10T00:00:00Z").plus(Duration.ofMinutes(random.nextInt(150 * 24 * 60)));
        Instant exit = entry.plusSeconds(1L << random.nextInt(23));
        RoundTripRow row =
                trade().symbol("SYM" + random.nextInt(5)).account(random.nextInt(3) == 0 ? "Second" : "Main");
        String price = random.nextInt(8) == 0
                ? "50"
                : BigDecimal.valueOf(4_000 + random.nextInt(2_000), 2).toPlainString();
        if (random.nextBoolean()) {
            row.bought("1", "50", entry.toString()).sold("1", price, exit.toString());
        } else {
            row.crypto().sold("1", "50", entry.toString()).bought("1", price, exit.toString());
        }
        row.fees("0.0712").currency(random.nextInt(6) == 0 ? "EUR" : "USD");
        return annotated(row);
    }

    private RoundTripRow annotated(RoundTripRow row) {
        if (random.nextBoolean()) {
            row.risk(random.nextBoolean() ? "3" : "7");
        }
        switch (random.nextInt(4)) {
            case 0 -> row.tags("early", "late").strategy("Gap");
            case 1 -> row.tags("early");
            case 2 -> row.strategy("Trend").tags("late");
            default -> row.strategy("Gap");
        }
        return row;
    }
}
