package com.tradingjournal.brokerfiles.control;

import static com.tradingjournal.brokerfiles.control.Files.IN_NEW_YORK;
import static com.tradingjournal.brokerfiles.control.Files.fills;
import static com.tradingjournal.brokerfiles.control.Files.fixture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.brokerfiles.control.text.FileSource;
import com.tradingjournal.brokerfiles.entity.ParsedRow.FillRow;
import java.util.List;
import org.junit.jupiter.api.Test;

class FidelityTest {

    private final FileSource older = fixture("fidelity/account.csv");
    private final FileSource newer = fixture("fidelity/newer.csv");
    private final List<FillRow> fills = fills(older, IN_NEW_YORK);

    @Test
    void sentencesTellWhatHappened() {
        assertThat(Fills.lines(fills))
                .containsExactly(
                        "6 AMD260116P00200000 SELL 1 @ 0 0 CLOSE ASSIGNMENT",
                        "7 AMD BUY 100 @ 200 0",
                        "8 AAPL260116C00275000 SELL 2 @ 0 0 CLOSE EXPIRY",
                        "9 AAPL SELL 100 @ 262.15 0.73",
                        "10 AAPL BUY 60 @ 260.1 0",
                        "11 AAPL BUY 40 @ 260.1 0",
                        "12 AAPL260116C00275000 BUY 2 @ 1.85 1.34 OPEN",
                        "13 AMD260116P00200000 SELL 1 @ 2.4 0.67 OPEN",
                        "15 SCHD BUY 0.942 @ 27.49 0",
                        "16 SH SELL 100 @ 36.5 0.1");
        assertThat(fills.getFirst().account()).isEqualTo("Individual X12345678");
    }

    @Test
    void whatIsBookedLaterIsOfTheDayItHappened() {
        assertThat(fills.getFirst().leg().at()).isEqualTo("2026-01-16T05:00:00Z");
        assertThat(fills.get(1).leg().at()).isEqualTo("2026-01-16T05:00:00Z");
    }

    @Test
    void cashIsIgnoredAndLegalTextIsNoRow() {
        assertThat(Fills.ignored(older, IN_NEW_YORK)).containsExactly("14 DIVIDEND", "17 MONEY_MARKET", "18 TRANSFER");
        assertThat(Fills.rejections(older, IN_NEW_YORK)).containsExactly("19 Price ($) NOT_A_NUMBER");
        assertThat(BrokerFiles.count(older, IN_NEW_YORK)).isEqualTo(14);
    }

    @Test
    void aSaleListedBeforeTheDaysPurchasesEndsThem() {
        assertThat(Fills.trades(fills, "AAPL")).containsExactly("BUY CLOSED 204.27");
        assertThat(Fills.trades(fills, "AAPL260116C00275000")).containsExactly("BUY CLOSED -371.34");
        assertThat(Fills.trades(fills, "AMD260116P00200000")).containsExactly("SELL CLOSED 239.33");
    }

    @Test
    void aFundCalledShortIsNotSoldShort() {
        assertThat(Fills.trades(fills, "SH")).containsExactly("BUY NEEDS_REVIEW 0");
    }

    @Test
    void theNewerShapeMarksShortSales() {
        List<FillRow> shorts = fills(newer, IN_NEW_YORK);
        assertThat(Fills.lines(shorts))
                .containsExactly(
                        "2 GME BUY 150 @ 21.9 0 CLOSE",
                        "3 GME SELL 150 @ 22.85 0.1 OPEN",
                        "4 MSFT260220C00500000 SELL 1 @ 6.1 0.68 CLOSE",
                        "5 MSFT260220C00500000 BUY 1 @ 5.4 0.67 OPEN");
        assertThat(Fills.trades(shorts, "GME")).containsExactly("SELL CLOSED 142.4");
    }
}
