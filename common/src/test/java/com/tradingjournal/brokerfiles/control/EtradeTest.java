package com.tradingjournal.brokerfiles.control;

import static com.tradingjournal.brokerfiles.control.Files.IN_NEW_YORK;
import static com.tradingjournal.brokerfiles.control.Files.fills;
import static com.tradingjournal.brokerfiles.control.Files.fixture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.brokerfiles.control.text.FileSource;
import com.tradingjournal.brokerfiles.entity.ParsedRow.FillRow;
import java.util.List;
import org.junit.jupiter.api.Test;

class EtradeTest {

    private final FileSource v1 = fixture("etrade/v1.csv");
    private final FileSource v2 = fixture("etrade/v2.csv");
    private final FileSource v3 = fixture("etrade/v3.csv");

    @Test
    void theSecondShapeHasTypesAndSignedQuantities() {
        assertThat(Fills.lines(fills(v2, IN_NEW_YORK)))
                .containsExactly(
                        "6 SPY260116P00680000 SELL 2 @ 0 0 CLOSE EXPIRY",
                        "7 GME BUY 200 @ 22.3 0 CLOSE",
                        "8 GME SELL 200 @ 22.51 0.13 OPEN",
                        "10 AAPL260116C00250000 SELL 3 @ 3.6 1.98 CLOSE",
                        "11 SPY260116P00680000 SELL 2 @ 1 1.33 OPEN",
                        "12 AAPL260116C00250000 BUY 3 @ 2.45 1.97 OPEN",
                        "13 MSFT SELL 40 @ 477 0.4",
                        "14 MSFT BUY 40 @ 473.5 0");
        assertThat(Fills.ignored(v2, IN_NEW_YORK)).containsExactly("9 DIVIDEND", "15 TRANSFER");
        assertThat(Fills.rejections(v2, IN_NEW_YORK)).containsExactly("16 Amount CONTRADICTION");
    }

    @Test
    void resultsAreWhatWasBooked() {
        List<FillRow> fills = fills(v2, IN_NEW_YORK);
        assertThat(Fills.trades(fills, "GME")).containsExactly("SELL CLOSED 41.87");
        assertThat(Fills.trades(fills, "AAPL260116C00250000")).containsExactly("BUY CLOSED 341.05");
        assertThat(Fills.trades(fills, "MSFT")).containsExactly("BUY CLOSED 139.6");
        assertThat(Fills.trades(fills, "SPY260116P00680000")).containsExactly("SELL CLOSED 198.67");
    }

    @Test
    void theFirstShapeNamesSymbolsInDescriptionsOnlyAndNamesOfCompaniesAreNone() {
        assertThat(Fills.lines(fills(v1, IN_NEW_YORK)))
                .containsExactly(
                        "2 AAPL BUY 100 @ 202.5 0",
                        "3 AAPL SELL 100 @ 203.75 0.57",
                        "4 SPY250620P00590000 SELL 1 @ 4.2 0.67 OPEN");
        assertThat(Fills.rejections(v1, IN_NEW_YORK)).containsExactly("5 Description UNKNOWN_CONTRACT");
    }

    @Test
    void theThirdShapeCountsTheTradeDate() {
        List<FillRow> fills = fills(v3, IN_NEW_YORK);
        assertThat(Fills.lines(fills)).containsExactly("4 MSFT SELL 40 @ 480.25 0.53", "5 MSFT BUY 40 @ 473.5 0");
        assertThat(fills.getFirst().leg().at()).isEqualTo("2026-01-20T05:00:00Z");
        assertThat(Fills.ignored(v3, IN_NEW_YORK)).containsExactly("6 TRANSFER");
    }
}
