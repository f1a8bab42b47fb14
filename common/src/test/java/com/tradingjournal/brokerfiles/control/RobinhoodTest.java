package com.tradingjournal.brokerfiles.control;

import static com.tradingjournal.brokerfiles.control.Files.IN_NEW_YORK;
import static com.tradingjournal.brokerfiles.control.Files.fills;
import static com.tradingjournal.brokerfiles.control.Files.fixture;
import static com.tradingjournal.brokerfiles.control.Files.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.brokerfiles.control.text.FileSource;
import com.tradingjournal.brokerfiles.entity.ParsedRow.FillRow;
import java.util.List;
import org.junit.jupiter.api.Test;

class RobinhoodTest {

    private final FileSource file = fixture("robinhood/activity.csv");
    private final List<FillRow> fills = fills(file, IN_NEW_YORK);

    @Test
    void codesTellWhatHappenedAndDescriptionsNameTheOption() {
        assertThat(Fills.lines(fills))
                .containsExactly(
                        "2 NVDA SELL 10 @ 435.1 0.04",
                        "4 NVDA BUY 10 @ 431.2 0",
                        "6 AAPL230915C00180000 SELL 1 @ 0 0 CLOSE EXPIRY",
                        "7 F230915P00012500 SELL 2 @ 0 0 CLOSE ASSIGNMENT",
                        "8 F BUY 200 @ 12.5 0",
                        "11 TSLA230922C00275000 SELL 2 @ 5.1 0.07 CLOSE",
                        "12 TSLA230922C00275000 BUY 2 @ 4.35 0.06 OPEN",
                        "13 F230915P00012500 SELL 2 @ 0.31 0.07 OPEN",
                        "14 AAPL230915C00180000 SELL 1 @ 1.75 0.04 OPEN",
                        "17 VTI BUY 0.012345 @ 223.55 0",
                        "20 SHOP BUY 90 @ 0 0 SPLIT",
                        "22 MULN SELL 900 @ 0 0 SPLIT");
    }

    @Test
    void dividendsAndTransfersAreNoFillsAndTheDisclaimerIsNoRow() {
        assertThat(Fills.ignored(file, IN_NEW_YORK)).containsExactly("15 DIVIDEND", "16 CASH");
        assertThat(BrokerFiles.count(file, IN_NEW_YORK)).isEqualTo(17);
    }

    @Test
    void whatCannotBeUnderstoodIsRejected() {
        assertThat(Fills.rejections(file, IN_NEW_YORK))
                .containsExactly(
                        "24 Description UNKNOWN_CONTRACT", "25 Amount CONTRADICTION", "27 Trans Code UNKNOWN_VALUE");
    }

    @Test
    void theNetResultIsWhatRobinhoodBooked() {
        assertThat(Fills.trades(fills, "NVDA")).containsExactly("BUY CLOSED 38.96");
        assertThat(Fills.trades(fills, "TSLA230922C00275000")).containsExactly("BUY CLOSED 149.87");
        assertThat(Fills.trades(fills, "AAPL230915C00180000")).containsExactly("SELL CLOSED 174.96");
        assertThat(Fills.trades(fills, "F230915P00012500")).containsExactly("SELL CLOSED 61.93");
    }

    @Test
    void aSaleWithoutAPurchaseIsHeldForReview() {
        String header =
                "Activity Date,Process Date,Settle Date,Instrument,Description,Trans Code,Quantity,Price,Amount\n";
        List<FillRow> sale =
                fills(text(header + "1/5/2024,1/5/2024,1/9/2024,KO,Coca-Cola,Sell,10,$59.00,$590.00\n"), IN_NEW_YORK);
        assertThat(Fills.trades(sale, "KO")).containsExactly("BUY NEEDS_REVIEW 0");
        assertThat(sale.getFirst().leg().at()).isEqualTo("2024-01-05T05:00:00Z");
    }

    @Test
    void identicalFillsOfOneDayAreCountedAndKeepTheirKeysInAnOverlappingFile() {
        String header =
                "Activity Date,Process Date,Settle Date,Instrument,Description,Trans Code,Quantity,Price,Amount\n";
        String row = "1/5/2024,1/5/2024,1/9/2024,KO,Coca-Cola,Buy,10,$59.00,($590.00)\n";
        String newer = "1/8/2024,1/8/2024,1/10/2024,KO,Coca-Cola,Sell,20,$60.00,\"$1,200.00\"\n";
        assertThat(Fills.keys(text(header + row + row), IN_NEW_YORK)).doesNotHaveDuplicates();
        assertThat(Fills.keys(text(header + newer + row + row), IN_NEW_YORK))
                .containsAll(Fills.keys(text(header + row + row), IN_NEW_YORK));
    }
}
