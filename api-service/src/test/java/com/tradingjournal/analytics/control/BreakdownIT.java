package com.tradingjournal.analytics.control;

import static com.tradingjournal.analytics.control.RoundTripRow.earned;
import static com.tradingjournal.analytics.control.RoundTripRow.trade;
import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.analytics.control.question.BreakdownRow;
import com.tradingjournal.analytics.control.question.BreakdownRow.Key;
import com.tradingjournal.analytics.control.question.Dimension;
import com.tradingjournal.metrics.entity.TradeTotals;
import com.tradingjournal.trades.control.TradeFilter;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BreakdownIT {

    @AutoClose
    static final AnalyticsDesk desk = new AnalyticsDesk();

    static TestJournal journal;

    @BeforeAll
    static void open() {
        journal = desk.newJournal("America/New_York", "1000");
        journal.account("Abroad", "USD", null);
        journal.with(
                earned("10", "2026-03-06T15:30:00Z").symbol("MSFT").tags("breakout", "Morning"),
                earned("-4", "2026-03-09T14:30:00Z").tags("breakout").strategy("Gap"),
                earned("0", "2026-03-09T16:30:00Z").crypto().account("Abroad"),
                trade().sold("2", "50", "2025-12-31T20:00:00Z").bought("2", "49", "2026-01-01T06:00:00Z"));
    }

    @Test
    void keysAreSortedAndWhatLacksTheDimensionComesLast() {
        assertThat(keys(Dimension.SYMBOL)).containsExactly("AAPL", "MSFT");
        assertThat(keys(Dimension.STRATEGY)).containsExactly("Gap", "null");
        assertThat(keys(Dimension.ASSET_CLASS)).containsExactly("CRYPTO", "STOCK");
        assertThat(keys(Dimension.MONTH)).containsExactly("2026-01", "2026-03");
        assertThat(keys(Dimension.WEEK)).containsExactly("2026-W01", "2026-W10", "2026-W11");
        assertThat(keys(Dimension.DAY)).containsExactly("2026-01-01", "2026-03-06", "2026-03-09");
    }

    @Test
    void hoursAndWeekdaysAreThoseOfTheWorkspaceAlsoInSummerTime() {
        assertThat(keys(Dimension.ENTRY_HOUR)).containsExactly("9", "11", "15");
        assertThat(keys(Dimension.ENTRY_WEEKDAY)).containsExactly("MONDAY", "WEDNESDAY", "FRIDAY");
        assertThat(keys(Dimension.EXIT_WEEKDAY)).containsExactly("MONDAY", "THURSDAY", "FRIDAY");
    }

    @Test
    void aTradeCountsUnderEachOfItsTagsAndWithoutOneNowhere() {
        List<BreakdownRow> rows = journal.breakdown(TradeFilter.all(), Dimension.TAG);
        assertThat(rows).extracting(row -> row.keys().getFirst().value()).containsExactly("Morning", "breakout");
        assertThat(rows).extracting(row -> row.totals().n()).containsExactly(1L, 2L);
    }

    @Test
    void accountsAndPeopleComeWithTheirNames() {
        assertThat(journal.breakdown(TradeFilter.all(), Dimension.ACCOUNT))
                .extracting(row -> row.keys().getFirst().label())
                .containsExactlyInAnyOrder("Main", "Abroad");
        Key person = journal.breakdown(TradeFilter.all(), Dimension.USER)
                .getFirst()
                .keys()
                .getFirst();
        assertThat(person).isEqualTo(new Key(journal.owner().userId().toString(), "Asha"));
    }

    @Test
    void twoDimensionsAreCrossed() {
        assertThat(journal.breakdown(TradeFilter.all(), Dimension.SIDE, Dimension.ENTRY_HOUR))
                .extracting(row -> row.keys().stream().map(Key::value).toList())
                .containsExactly(List.of("BUY", 9), List.of("BUY", 11), List.of("SELL", 15));
    }

    @Test
    void bucketsIncludeTheirLowerBoundAndAreInOrder() {
        TestJournal timed = desk.newJournal("UTC", "1000");
        timed.with(
                held("2026-03-02T10:00:59Z", "30").risk("10"),
                held("2026-03-02T10:01:00Z", "-20").risk("10"),
                held("2026-03-02T14:00:00Z", "-19.99").risk("10"),
                held("2026-04-01T10:00:00Z", "5"));
        assertThat(counts(timed, Dimension.HOLD_BUCKET)).containsExactly("<1m 1", "<5m 1", "<1d 1", ">=30d 1");
        assertThat(counts(timed, Dimension.R_BUCKET)).containsExactly("<-1 2", ">=3 1");
        assertThat(timed.breakdown(TradeFilter.all(), Dimension.R_BUCKET, Dimension.HOLD_BUCKET))
                .hasSize(3);
    }

    @Test
    void sizesAreFiveEquallyFilledBucketsWithTheirBounds() {
        TestJournal sized = desk.newJournal("UTC", "1000");
        sized.with(IntStream.rangeClosed(1, 11)
                .mapToObj(i -> trade().bought(Integer.toString(i), "10", "2026-03-02T10:00:00Z")
                        .sold(Integer.toString(i), "11", "2026-03-02T11:00:00Z"))
                .toArray(RoundTripRow[]::new));
        assertThat(counts(sized, Dimension.SIZE_BUCKET)).containsExactly("1 3", "2 2", "3 2", "4 2", "5 2");
        assertThat(sized.breakdown(TradeFilter.all(), Dimension.SIZE_BUCKET))
                .extracting(row -> row.keys().getFirst().label())
                .containsExactly("10 – 30", "40 – 50", "60 – 70", "80 – 90", "100 – 110");
    }

    @ParameterizedTest
    @EnumSource(Dimension.class)
    void everyDimensionIsCrossedWithEveryOther(Dimension first) {
        for (Dimension second : Dimension.values()) {
            boolean mayLackTrades = Stream.of(first, second)
                    .anyMatch(dimension -> dimension == Dimension.TAG || dimension == Dimension.R_BUCKET);
            if (second != first && !mayLackTrades) {
                assertThat(sum(first, second)).as(first + " × " + second).isEqualTo(sum(Dimension.USER));
            }
            if (second != first && mayLackTrades) {
                assertThat(sum(first, second).n()).as(first + " × " + second).isLessThanOrEqualTo(4);
            }
        }
    }

    private static RoundTripRow held(String exit, String pnl) {
        return trade().bought("1", "1000", "2026-03-02T10:00:00Z")
                .sold("1", new BigDecimal(pnl).add(new BigDecimal(1000)).toString(), exit);
    }

    private static List<String> counts(TestJournal journal, Dimension dimension) {
        return journal.breakdown(TradeFilter.all(), dimension).stream()
                .map(row -> row.keys().getFirst().value() + " " + row.totals().n())
                .toList();
    }

    @Test
    void everySingleValuedDimensionAddsUpToTheSummary() {
        TradeTotals all =
                journal.breakdown(TradeFilter.all(), Dimension.USER).getFirst().totals();
        assertThat(all.money().net()).isEqualByComparingTo(journal.summary().netPnl());
        for (Dimension dimension : Dimension.values()) {
            if (dimension != Dimension.TAG && dimension != Dimension.R_BUCKET) {
                assertThat(sum(dimension)).as(dimension.name()).isEqualTo(all);
            }
        }
    }

    private static TradeTotals sum(Dimension... dimensions) {
        return journal.breakdown(TradeFilter.all(), dimensions).stream()
                .map(BreakdownRow::totals)
                .reduce(TradeTotals.NONE, TradeTotals::merge);
    }

    private static List<String> keys(Dimension dimension) {
        return journal.breakdown(TradeFilter.all(), dimension).stream()
                .map(row -> String.valueOf(row.keys().getFirst().value()))
                .toList();
    }
}
