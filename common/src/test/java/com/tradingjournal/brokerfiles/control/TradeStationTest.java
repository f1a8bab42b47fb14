package com.tradingjournal.brokerfiles.control;

import static com.tradingjournal.brokerfiles.control.Files.IN_NEW_YORK;
import static com.tradingjournal.brokerfiles.control.Files.fills;
import static com.tradingjournal.brokerfiles.control.Files.fixture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.brokerfiles.control.text.FileSource;
import com.tradingjournal.brokerfiles.entity.ParsedRow.FillRow;
import com.tradingjournal.brokerfiles.entity.Question;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TradeStationTest {

    private static final ReadRequest REQUEST = IN_NEW_YORK.answering(Map.of(Question.multiplierOf("ES"), "50"));

    private final FileSource file = fixture("tradestation-orders/orders.csv");
    private final List<FillRow> fills = fills(file, REQUEST);

    @Test
    void ordersCountThatWereFilledBeItInPart() {
        assertThat(Fills.lines(fills))
                .containsExactly(
                        "2 AAPL BUY 100 @ 262.1 1",
                        "3 AAPL SELL 100 @ 263.05 1",
                        "4 GME SELL 200 @ 22.51 1 OPEN",
                        "5 GME BUY 50 @ 22.1 1 CLOSE",
                        "8 ESH6 BUY 1 @ 6900.25 2.4",
                        "9 ESH6 SELL 1 @ 6905.25 2.4",
                        "10 AAPL260116C00260000 BUY 2 @ 3.4 1.2");
        assertThat(Fills.ignored(file, REQUEST)).containsExactly("6 CANCELLED", "7 NOT_FILLED");
        assertThat(Fills.rejections(file, REQUEST)).containsExactly("11 Type UNKNOWN_VALUE");
    }

    @Test
    void aContractWithAnExpiryThatIsNoOptionIsAFuture() {
        assertThat(Files.contract(fills.get(4)).expiry()).isEqualTo(LocalDate.of(2026, 3, 20));
        assertThat(Fills.trades(fills, "ESH6")).containsExactly("BUY CLOSED 245.2");
    }
}
