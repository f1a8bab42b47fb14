package com.tradingjournal.brokerfiles.control;

import static com.tradingjournal.brokerfiles.control.Files.IN_NEW_YORK;
import static com.tradingjournal.brokerfiles.control.Files.fills;
import static com.tradingjournal.brokerfiles.control.Files.fixture;
import static com.tradingjournal.brokerfiles.control.Files.only;
import static com.tradingjournal.brokerfiles.control.Files.problems;
import static com.tradingjournal.brokerfiles.control.Files.rows;
import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.brokerfiles.control.text.FileSource;
import com.tradingjournal.brokerfiles.entity.ParsedRow.FillRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.RoundTripRow;
import com.tradingjournal.positions.entity.Fill.Timing;
import com.tradingjournal.positions.entity.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchwabTest {

    private final FileSource history = fixture("schwab-transactions/history.csv");
    private final FileSource lots = fixture("schwab-realized-lots/lots.csv");
    private final List<FillRow> fills = fills(history, IN_NEW_YORK);

    @Test
    void actionsTellSideEffectAndEvent() {
        assertThat(Fills.lines(fills))
                .containsExactly(
                        "4 NVDA BUY 50 @ 118.2 0 CLOSE",
                        "5 NVDA SELL 50 @ 121.5 0.01 OPEN",
                        "6 SPY250117P00580000 SELL 2 @ 0 0 CLOSE EXPIRY",
                        "7 AAPL250117P00230000 SELL 1 @ 0 0 CLOSE ASSIGNMENT",
                        "8 AAPL BUY 100 @ 230 0",
                        "10 MSFT SELL 1000 @ 415.67 11.72",
                        "11 MSFT BUY 600 @ 414.1 0",
                        "12 MSFT BUY 400 @ 414.12 0",
                        "13 AAPL250117P00230000 SELL 1 @ 2.15 0.66 OPEN",
                        "14 SPY250117P00580000 SELL 2 @ 1.1 1.32 OPEN",
                        "15 TSLA250221C00400000 BUY 3 @ 12.5 1.98 OPEN",
                        "16 WRB BUY 50 @ 0 0 SPLIT",
                        "17 VOO BUY 0.2371 @ 539.91 0");
    }

    @Test
    void theAsOfDateIsTheTradesDayInTheAccountsZone() {
        assertThat(fills.get(2).leg().at()).isEqualTo("2025-01-17T05:00:00Z");
        assertThat(fills.get(2).nature().timing()).isEqualTo(Timing.DATE_ONLY);
    }

    @Test
    void whatMovesNoPositionIsNoFill() {
        assertThat(Fills.ignored(history, IN_NEW_YORK)).containsExactly("3 TRANSFER", "9 DIVIDEND", "18 INTEREST");
    }

    @Test
    void anUnknownActionWithQuantityAndPriceIsNotPassedOver() {
        assertThat(Fills.rejections(history, IN_NEW_YORK)).containsExactly("19 Action UNKNOWN_VALUE");
    }

    @Test
    void salesListedBeforeTheDaysPurchasesEndThem() {
        assertThat(Fills.trades(fills, "MSFT")).containsExactly("BUY CLOSED 1550.28");
    }

    @Test
    void aShortSaleIsAShortAndAnExpiredOptionKeepsItsPremium() {
        assertThat(Fills.trades(fills, "NVDA")).containsExactly("SELL CLOSED 164.99");
        assertThat(Fills.trades(fills, "SPY250117P00580000")).containsExactly("SELL CLOSED 218.68");
        assertThat(Fills.trades(fills, "AAPL250117P00230000")).containsExactly("SELL CLOSED 214.34");
    }

    @Test
    void theSameFileGivesTheSameKeys() {
        assertThat(Fills.keys(history, IN_NEW_YORK))
                .doesNotHaveDuplicates()
                .isEqualTo(fills.stream().map(FillRow::key).toList());
    }

    @Test
    void aRealizedLotIsARoundTripOfDays() {
        List<RoundTripRow> trips = only(RoundTripRow.class, rows(lots, IN_NEW_YORK));
        assertThat(trips)
                .hasSize(5)
                .allSatisfy(trip -> assertThat(trip.timing()).isEqualTo(Timing.DATE_ONLY));
        assertThat(trips.getFirst().entry().price()).isEqualByComparingTo("414.10");
        assertThat(trips.get(1).entry().at()).isEqualTo("2023-03-04T05:00:00Z");
        assertThat(trips.get(3).instrument().symbol()).isEqualTo("TSLA250221C00400000");
    }

    @Test
    void whatWasSoldBeforeItWasBoughtWasSoldShort() {
        RoundTripRow trip = only(RoundTripRow.class, rows(lots, IN_NEW_YORK)).get(2);
        assertThat(trip.side()).isEqualTo(Side.SELL);
        assertThat(trip.entry().price()).isEqualByComparingTo("121.4998");
        assertThat(trip.entry().at())
                .isBefore(java.util.Objects.requireNonNull(trip.exit()).at());
    }

    @Test
    void aGainThatThePricesContradictIsRejectedWithBothNumbers() {
        assertThat(problems(lots, IN_NEW_YORK)).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(8);
            assertThat(problem.value()).contains("900.00");
            assertThat(problem.message()).contains("100");
        });
    }
}
