package com.tradingjournal.brokerfiles.control;

import static com.tradingjournal.brokerfiles.control.Files.IN_NEW_YORK;
import static com.tradingjournal.brokerfiles.control.Files.fills;
import static com.tradingjournal.brokerfiles.control.Files.fixture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.brokerfiles.control.text.FileSource;
import com.tradingjournal.brokerfiles.entity.ParsedRow.FillRow;
import java.util.List;
import org.junit.jupiter.api.Test;

class TastytradeTest {

    private final FileSource file = fixture("tastytrade/transactions.csv");
    private final List<FillRow> fills = fills(file, Files.IN_INDIA);

    @Test
    void thePriceIsTheValueOfAUnitOrWhatTheDescriptionTells() {
        assertThat(Fills.lines(fills))
                .containsExactly(
                        "2 SPY260116P00680000 SELL 2 @ 0 0 CLOSE EXPIRY",
                        "3 F BUY 100 @ 10 5 OPEN",
                        "4 F260116P00010000 SELL 1 @ 0 0 CLOSE ASSIGNMENT",
                        "5 ESH6 SELL 1 @ 6905.25 2.55",
                        "6 ESH6 BUY 1 @ 6900.25 2.55",
                        "7 AAPL SELL 100 @ 263.05 0.75 CLOSE",
                        "8 AAPL BUY 100 @ 262.1 0.08 OPEN",
                        "9 SPY260116P00680000 SELL 2 @ 1.05 2.27 OPEN",
                        "10 F260116P00010000 SELL 1 @ 0.31 1.13 OPEN",
                        "12 ./ESH6 EW3F6 260116C6950 BUY 1 @ 20.5 3.92 OPEN",
                        "14 ./ESH6 EW3F6 260116P6800 BUY 1 @ 10 3.92 OPEN",
                        "15 ZNH6 BUY 1 @ 112.515625 2.55");
        assertThat(fills.get(3).instrument().multiplier()).isEqualByComparingTo("50");
        assertThat(fills.get(9).instrument().multiplier()).isEqualByComparingTo("50");
        assertThat(fills.get(10).instrument().multiplier()).isEqualByComparingTo("50");
        assertThat(fills.getLast().instrument().multiplier()).isEqualByComparingTo("1000");
        assertThat(fills.get(7).orderId()).isEqualTo("400000001");
    }

    @Test
    void timesHaveTheirOffset() {
        assertThat(fills.get(3).leg().at()).isEqualTo("2026-01-13T15:20:00Z");
    }

    @Test
    void resultsAreRightToTheCent() {
        assertThat(Fills.trades(fills, "SPY260116P00680000")).containsExactly("SELL CLOSED 207.73");
        assertThat(Fills.trades(fills, "F260116P00010000")).containsExactly("SELL CLOSED 29.87");
        assertThat(Fills.trades(fills, "ESH6")).containsExactly("BUY CLOSED 244.9");
        assertThat(Fills.trades(fills, "AAPL")).containsExactly("BUY CLOSED 94.17");
    }

    @Test
    void depositsAreNoFillsAndAFutureWithoutPriceIsRejected() {
        assertThat(Fills.ignored(file, IN_NEW_YORK)).containsExactly("11 CASH");
        assertThat(Fills.rejections(file, IN_NEW_YORK)).containsExactly("13 Value MISSING");
    }
}
