package com.tradingjournal.analytics.control;

import static com.tradingjournal.analytics.control.RoundTripRow.earned;
import static com.tradingjournal.analytics.control.RoundTripRow.trade;
import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.analytics.control.BreakdownRow.Key;
import com.tradingjournal.metrics.entity.TradeTotals;
import com.tradingjournal.trades.control.TradeFilter;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BreakdownIT {

    static AnalyticsDesk desk;
    static TestJournal journal;

    @BeforeAll
    static void open() {
        desk = new AnalyticsDesk();
        journal = desk.newJournal("America/New_York", "1000");
        journal.account("Abroad", "USD", null);
        journal.with(
                earned("10", "2026-03-06T15:30:00Z").symbol("MSFT").tags("breakout", "Morning"),
                earned("-4", "2026-03-09T14:30:00Z").tags("breakout").strategy("Gap"),
                earned("0", "2026-03-09T16:30:00Z").crypto().account("Abroad"),
                trade().sold("2", "50", "2025-12-31T20:00:00Z").bought("2", "49", "2026-01-01T06:00:00Z"));
    }

    @AfterAll
    static void close() {
        desk.close();
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
    void everySingleValuedDimensionAddsUpToTheSummary() {
        TradeTotals all =
                journal.breakdown(TradeFilter.all(), Dimension.USER).getFirst().totals();
        assertThat(all.money().net()).isEqualByComparingTo(journal.summary().netPnl());
        for (Dimension dimension : Dimension.values()) {
            if (dimension != Dimension.TAG) {
                assertThat(sum(dimension)).as(dimension.name()).isEqualTo(all);
            }
        }
    }

    private static TradeTotals sum(Dimension dimension) {
        return journal.breakdown(TradeFilter.all(), dimension).stream()
                .map(BreakdownRow::totals)
                .reduce(TradeTotals::merge)
                .orElseThrow();
    }

    private static List<String> keys(Dimension dimension) {
        return journal.breakdown(TradeFilter.all(), dimension).stream()
                .map(row -> String.valueOf(row.keys().getFirst().value()))
                .toList();
    }
}
