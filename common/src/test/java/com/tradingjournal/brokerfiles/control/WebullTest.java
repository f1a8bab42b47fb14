package com.tradingjournal.brokerfiles.control;

import static com.tradingjournal.brokerfiles.control.Files.IN_NEW_YORK;
import static com.tradingjournal.brokerfiles.control.Files.fills;
import static com.tradingjournal.brokerfiles.control.Files.fixture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.brokerfiles.entity.ParsedRow.FillRow;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebullTest {

    @Test
    void ordersOfSharesCountThatWereFilledBeItInPart() {
        List<FillRow> fills = fills(fixture("webull-orders/stocks.csv"), IN_NEW_YORK);
        assertThat(Fills.lines(fills))
                .containsExactly(
                        "2 AAPL SELL 100 @ 263.05 ?",
                        "3 AAPL BUY 60 @ 262.095 ?",
                        "4 AAPL BUY 40 @ 262.1 ?",
                        "5 GME SELL 50 @ 22.51 ? OPEN",
                        "7 GME BUY 20 @ 22 ?");
        assertThat(Fills.ignored(fixture("webull-orders/stocks.csv"), IN_NEW_YORK))
                .containsExactly("6 CANCELLED", "8 CANCELLED", "9 NOT_FILLED");
        assertThat(Fills.rejections(fixture("webull-orders/stocks.csv"), IN_NEW_YORK))
                .containsExactly("10 Filled Time NOT_A_TIME");
        assertThat(Fills.trades(fills, "AAPL")).containsExactly("BUY CLOSED 95.3");
    }

    @Test
    void timesNameTheirZone() {
        List<FillRow> fills = fills(fixture("webull-orders/stocks.csv"), Files.IN_INDIA);
        assertThat(fills.getFirst().leg().at()).isEqualTo("2026-07-20T14:15:00Z");
        assertThat(fills.get(3).leg().at()).isEqualTo("2026-01-12T14:35:01Z");
        assertThat(fills(fixture("webull-orders/alternative.csv"), Files.IN_INDIA)
                        .getFirst()
                        .leg()
                        .at())
                .isEqualTo("2026-07-20T12:03:06Z");
    }

    @Test
    void filledAndOrderedMayShareAColumn() {
        assertThat(Files.problems(fixture("webull-orders/international.csv"), IN_NEW_YORK))
                .isEmpty();
        assertThat(Fills.lines(fills(fixture("webull-orders/international.csv"), IN_NEW_YORK)))
                .containsExactly("2 AAPL BUY 60 @ 262.09 ?", "3 AAPL SELL 60 @ 263.11 ?");
        assertThat(Fills.ignored(fixture("webull-orders/international.csv"), IN_NEW_YORK))
                .containsExactly("4 CANCELLED");
    }

    @Test
    void optionsHaveTheirFees() {
        List<FillRow> fills = fills(fixture("webull-orders/options.csv"), IN_NEW_YORK);
        assertThat(Fills.lines(fills))
                .containsExactly("2 AAPL260724C00265000 BUY 2 @ 3.1 1.15", "3 AAPL260724C00265000 SELL 2 @ 4.25 1.21");
        assertThat(Fills.trades(fills, "AAPL260724C00265000")).containsExactly("BUY CLOSED 227.64");
        assertThat(Fills.ignored(fixture("webull-orders/options.csv"), IN_NEW_YORK))
                .containsExactly("4 NOT_FILLED");
    }
}
