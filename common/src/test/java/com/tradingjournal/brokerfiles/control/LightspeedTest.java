package com.tradingjournal.brokerfiles.control;

import static com.tradingjournal.brokerfiles.control.Files.IN_NEW_YORK;
import static com.tradingjournal.brokerfiles.control.Files.fills;
import static com.tradingjournal.brokerfiles.control.Files.fixture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.brokerfiles.control.text.FileSource;
import com.tradingjournal.brokerfiles.entity.FillKey;
import com.tradingjournal.brokerfiles.entity.ParsedRow.FillRow;
import java.util.List;
import org.junit.jupiter.api.Test;

class LightspeedTest {

    private final FileSource file = fixture("lightspeed/trades.csv");
    private final List<FillRow> fills = fills(file, Files.IN_INDIA);

    @Test
    void feesStandInManyColumnsAndWordsTellWhatWasSoldShort() {
        assertThat(Fills.lines(fills))
                .containsExactly(
                        "2 AAPL BUY 100 @ 262.1 0.48",
                        "3 AAPL SELL 100 @ 263.05 1.23",
                        "4 GME SELL 200 @ 22.51 1.06 OPEN",
                        "5 GME BUY 200 @ 22.1 0.5 CLOSE",
                        "6 AAPL260717C00270000 BUY 1 @ 3.15 0.6");
        assertThat(Fills.trades(fills, "AAPL")).containsExactly("BUY CLOSED 93.29");
        assertThat(Fills.trades(fills, "GME")).containsExactly("SELL CLOSED 80.44");
    }

    @Test
    void timesAreTheExchangesInSummerAndWinterWhateverTheAccountsZone() {
        assertThat(fills.getFirst().leg().at()).isEqualTo("2026-01-05T14:31:04Z");
        assertThat(fills.get(2).leg().at()).isEqualTo("2026-07-06T13:35:00Z");
    }

    @Test
    void aTradeNumberIsUniqueWithinItsDayOnly() {
        assertThat(fills.getFirst().key()).isEqualTo(new FillKey("lightspeed|2026-01-05|100001"));
        assertThat(fills).extracting(FillRow::key).doesNotHaveDuplicates();
    }

    @Test
    void anImpossibleTimeIsRejected() {
        assertThat(Fills.rejections(file, IN_NEW_YORK)).containsExactly("7 Execution Time NOT_A_TIME");
    }
}
