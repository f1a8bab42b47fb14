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

class TdAmeritradeTest {

    private final FileSource file = fixture("td-ameritrade/transactions.csv");
    private final List<FillRow> fills = fills(file, IN_NEW_YORK);

    @Test
    void theDescriptionTellsTheSide() {
        assertThat(Fills.lines(fills))
                .containsExactly(
                        "3 AAPL BUY 100 @ 128.89 0",
                        "4 AAPL BUY 100 @ 128.89 0",
                        "5 AAPL SELL 200 @ 127.5 0.58",
                        "6 XYZQ SELL 300 @ 9.85 7.03 OPEN",
                        "7 XYZQ BUY 300 @ 9.25 6.95 CLOSE",
                        "8 SPY210115C00380000 BUY 2 @ 2.51 1.31",
                        "10 SPY210115C00380000 SELL 2 @ 0 0 CLOSE EXPIRY");
    }

    @Test
    void aTransactionIsKnownByItsNumber() {
        assertThat(fills.getFirst().key()).isEqualTo(new FillKey("tdameritrade|31000000002"));
        assertThat(fills).extracting(FillRow::key).doesNotHaveDuplicates();
    }

    @Test
    void cashIsIgnoredAndWhatCannotBeReadIsRejected() {
        assertThat(Fills.ignored(file, IN_NEW_YORK)).containsExactly("2 CASH", "9 DIVIDEND");
        assertThat(Fills.rejections(file, IN_NEW_YORK))
                .containsExactly("11 SYMBOL UNKNOWN_CONTRACT", "12 TRANSACTION ID INVALID_TEXT");
    }

    @Test
    void resultsAreRightToTheCent() {
        assertThat(Fills.trades(fills, "AAPL")).containsExactly("BUY CLOSED -278.58");
        assertThat(Fills.trades(fills, "XYZQ")).containsExactly("SELL CLOSED 166.02");
        assertThat(Fills.trades(fills, "SPY210115C00380000")).containsExactly("BUY CLOSED -503.31");
    }
}
