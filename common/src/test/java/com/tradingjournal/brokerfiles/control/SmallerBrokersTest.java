package com.tradingjournal.brokerfiles.control;

import static com.tradingjournal.brokerfiles.control.Files.IN_NEW_YORK;
import static com.tradingjournal.brokerfiles.control.Files.fills;
import static com.tradingjournal.brokerfiles.control.Files.fixture;
import static com.tradingjournal.brokerfiles.control.Files.questions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tradingjournal.brokerfiles.control.text.FileRefused;
import com.tradingjournal.brokerfiles.control.text.FileSource;
import com.tradingjournal.brokerfiles.entity.FillKey;
import com.tradingjournal.brokerfiles.entity.ParsedRow.FillRow;
import com.tradingjournal.brokerfiles.entity.Question;
import com.tradingjournal.positions.entity.AssetClass;
import com.tradingjournal.positions.entity.Fill.Timing;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** DAS, Sterling, Alpaca, Questrade, Tiger, Swissquote, Trading 212, Firstrade and moomoo. */
class SmallerBrokersTest {

    @Test
    void dasTellsTheTimeOnlyAndItsDayIsAskedForNeverGuessed() {
        FileSource file = fixture("das-trades/trades.csv");
        assertThat(questions(file, IN_NEW_YORK)).extracting(Question::code).containsExactly("DAY");
        assertThat(Fills.rejections(file, IN_NEW_YORK.answering(Map.of("DAY", "2026-01-05"))))
                .isEmpty();
        assertThatThrownBy(() -> fills(file, IN_NEW_YORK.answering(Map.of("DAY", "2026-02-30"))))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("DAY");
        List<FillRow> fills = fills(file, IN_NEW_YORK.answering(Map.of("DAY", "2026-01-05")));
        assertThat(fills)
                .extracting(fill -> fill.leg().at().toString())
                .containsExactly("2026-01-05T14:31:04Z", "2026-01-05T14:42:51Z");
    }

    @Test
    void dasWithADateIsRead() {
        List<FillRow> fills = fills(fixture("das-trades/dated.csv"), IN_NEW_YORK);
        assertThat(Fills.lines(fills))
                .containsExactly("2 GME SELL 200 @ 22.51 ? OPEN", "3 GME BUY 150 @ 22.1 ?", "4 GME BUY 50 @ 22.1 ?");
        assertThat(fills.getFirst().leg().at()).isEqualTo("2026-01-05T14:31:04Z");
        assertThat(fills.getLast().orderId()).isEqualTo("2002");
        assertThat(Fills.trades(fills, "GME")).containsExactly("SELL CLOSED 82");
        assertThat(Fills.rejections(fixture("das-trades/dated.csv"), IN_NEW_YORK))
                .containsExactly("5 Side UNKNOWN_VALUE");
    }

    @Test
    void sterling() {
        FileSource file = fixture("sterling-trades/trades.csv");
        List<FillRow> fills = fills(file, IN_NEW_YORK);
        assertThat(Fills.lines(fills))
                .containsExactly(
                        "2 AMD BUY 1000 @ 220.15 ?",
                        "3 AMD SELL 400 @ 220.65 ?",
                        "4 AMD SELL 600 @ 220.6 ?",
                        "5 TSLA SELL 100 @ 441.2 ? OPEN");
        assertThat(Fills.trades(fills, "AMD")).containsExactly("BUY CLOSED 470");
        assertThat(Fills.rejections(file, IN_NEW_YORK)).containsExactly("6 Shares (Qty) MISSING");
    }

    @Test
    void alpacaNumbersItsFillsInUtc() {
        FileSource file = fixture("alpaca-activities/activities.csv");
        List<FillRow> fills = fills(file, Files.IN_INDIA);
        assertThat(Fills.lines(fills))
                .containsExactly(
                        "2 AAPL BUY 60 @ 262.1 ?",
                        "3 AAPL BUY 40 @ 262.1 ?",
                        "4 AAPL SELL 100 @ 263.05 ?",
                        "5 BTC/USD BUY 0.5 @ 93000 ?",
                        "6 GME SELL 50 @ 22.51 ? OPEN",
                        "9 ETH/BTC BUY 2 @ 0.05 ?");
        assertThat(fills.getLast().instrument().currency()).isEqualTo("BTC");
        assertThat(fills.get(3).instrument().assetClass()).isEqualTo(AssetClass.CRYPTO);
        assertThat(fills.getFirst().key())
                .isEqualTo(new FillKey("alpaca|20260105093104123::aa11aa11-0000-4000-8000-000000000001"));
        assertThat(fills.getFirst().leg().at()).isEqualTo("2026-01-05T14:31:04.123456Z");
        assertThat(Fills.ignored(file, IN_NEW_YORK)).containsExactly("7 CASH");
        assertThat(Fills.rejections(file, IN_NEW_YORK)).containsExactly("8 transaction_time NOT_A_TIME");
    }

    @Test
    void questradeLongAndShort() {
        List<FillRow> fills = fills(fixture("questrade-executions/full.csv"), IN_NEW_YORK);
        assertThat(Fills.lines(fills))
                .containsExactly(
                        "2 SHOP.TO BUY 20 @ 228.5 4.95",
                        "3 SHOP.TO SELL 20 @ 230 4.95",
                        "4 AAPL260116C00260000 BUY 2 @ 3.4 11.95 OPEN",
                        "5 AMD SELL 10 @ 220.1 4.95 OPEN",
                        "6 DLR.U.TO BUY 100 @ 10.1 0",
                        "7 AP.UN.TO BUY 50 @ 18.2 4.95");
        assertThat(fills)
                .extracting(fill -> fill.instrument().currency())
                .containsExactly("CAD", "CAD", "USD", "USD", "USD", "CAD");
        assertThat(Fills.trades(fills, "SHOP.TO")).containsExactly("BUY CLOSED 20.1");
        FileSource briefly = fixture("questrade-executions/short.csv");
        assertThat(Fills.lines(fills(briefly, IN_NEW_YORK))).containsExactly("2 AMD BUY 10 @ 220.1 4.95");
        assertThat(Fills.rejections(briefly, IN_NEW_YORK)).containsExactly("3 Fill Price NOT_A_NUMBER");
    }

    @Test
    void tigersTimesNameTheirZoneAndFeesAndTaxStandApart() {
        FileSource file = fixture("tiger-trades/trades.csv");
        List<FillRow> fills = fills(file, Files.IN_INDIA);
        assertThat(Fills.lines(fills))
                .containsExactly(
                        "2 AAPL BUY 100 @ 212.1 2.15", "3 AAPL SELL 100 @ 213.1 2.74", "4 00700 BUY 100 @ 520.5 61.2");
        assertThat(fills.getFirst().leg().at()).isEqualTo("2026-07-20T13:47:39Z");
        assertThat(fills.get(2).leg().at()).isEqualTo("2026-07-21T02:02:00Z");
        assertThat(fills.get(2).instrument().currency()).isEqualTo("HKD");
        assertThat(Fills.trades(fills, "AAPL")).containsExactly("BUY CLOSED 95.11");
        assertThat(Fills.rejections(file, IN_NEW_YORK)).containsExactly("5 Buy/Sell UNKNOWN_VALUE");
    }

    @Test
    void swissquotePutsTheDayFirst() {
        FileSource file = fixture("swissquote-transactions/transactions.csv");
        List<FillRow> fills = fills(file, IN_NEW_YORK);
        assertThat(Fills.lines(fills))
                .containsExactly(
                        "2 NESN BUY 50 @ 81.44 5.9", "3 NESN SELL 50 @ 82.1 5.9", "5 AAPL BUY 10 @ 1262.1 15.35");
        assertThat(fills.getFirst().leg().at()).isEqualTo("2026-01-05T20:31:00Z");
        assertThat(fills.getFirst().instrument().isin()).isEqualTo("CH0038863350");
        assertThat(Fills.trades(fills, "NESN")).containsExactly("BUY CLOSED 21.2");
        assertThat(Fills.ignored(file, IN_NEW_YORK)).containsExactly("4 DIVIDEND");
    }

    @Test
    void trading212HasPenceAndFeesInTheAccountsCurrency() {
        FileSource file = fixture("trading212-history/history.csv");
        List<FillRow> fills = fills(file, IN_NEW_YORK);
        assertThat(Fills.lines(fills))
                .containsExactly(
                        "3 AAPL BUY 1.5 @ 262.1 0.5875", "4 AAPL SELL 1.5 @ 270.1 0.625", "5 VOD BUY 100 @ 0.955 0.48");
        assertThat(fills.get(2).instrument().currency()).isEqualTo("GBP");
        assertThat(fills.getFirst().leg().at()).isEqualTo("2026-01-05T14:31:04.567Z");
        assertThat(fills.getFirst().key()).isEqualTo(new FillKey("trading212|EOF10000001"));
        assertThat(Fills.ignored(file, IN_NEW_YORK)).containsExactly("2 CASH", "6 DIVIDEND");
        assertThat(Fills.rejections(file, IN_NEW_YORK)).containsExactly("7 No. of shares MISSING");
    }

    @Test
    void firstradeTellsOptionsAndTimesInItsDescriptions() {
        FileSource file = fixture("firstrade/history.csv");
        List<FillRow> fills = fills(file, IN_NEW_YORK);
        assertThat(Fills.lines(fills))
                .containsExactly(
                        "2 AAPL BUY 100 @ 230.1 0",
                        "3 AAPL SELL 100 @ 231.05 0.64",
                        "4 IAG250221P00006000 SELL 2 @ 0.31 0.08 OPEN",
                        "5 TSLA250321C00400000 BUY 3 @ 2.15 0.06 OPEN",
                        "6 TSLA250321C00400000 SELL 3 @ 2.6 0.1 CLOSE",
                        "7 IAG250221P00006000 SELL 2 @ 0 0 CLOSE ASSIGNMENT",
                        "8 IAG BUY 200 @ 6 0");
        assertThat(fills.getFirst().leg().at()).isEqualTo("2025-02-10T14:31:04Z");
        assertThat(fills.get(2).nature().timing()).isEqualTo(Timing.DATE_ONLY);
        assertThat(Fills.trades(fills, "AAPL")).containsExactly("BUY CLOSED 94.36");
        assertThat(Fills.trades(fills, "IAG250221P00006000")).containsExactly("SELL CLOSED 61.92");
        assertThat(Fills.trades(fills, "TSLA250321C00400000")).containsExactly("BUY CLOSED 134.84");
        assertThat(Fills.ignored(file, IN_NEW_YORK)).containsExactly("9 DIVIDEND");
        assertThat(Fills.rejections(file, IN_NEW_YORK))
                .containsExactly("10 Action UNKNOWN_VALUE", "11 Description UNKNOWN_VALUE");
    }

    @Test
    void moomoosFurtherFillsBelongToTheOrderAboveAndShareItsFees() {
        FileSource file = fixture("moomoo-orders/history.csv");
        List<FillRow> fills = fills(file, Files.IN_INDIA);
        assertThat(Fills.lines(fills))
                .containsExactly(
                        "2 AAPL BUY 60 @ 212.1 0.77985293",
                        "3 AAPL BUY 40 @ 212.2 0.52014707",
                        "4 AAPL SELL 100 @ 213 1.91",
                        "6 GME SELL 100 @ 22.5 1.38 OPEN",
                        "9 F260116C00012000 BUY 2 @ 0.35 1.3");
        assertThat(fills.getLast().instrument().multiplier()).isEqualByComparingTo("100");
        assertThat(fills.getFirst().leg().at()).isEqualTo("2026-06-08T10:51:04Z");
        assertThat(Fills.trades(fills, "AAPL")).containsExactly("BUY CLOSED 82.79");
        assertThat(Fills.ignored(file, IN_NEW_YORK)).containsExactly("5 CANCELLED");
        assertThat(Fills.rejections(file, IN_NEW_YORK)).containsExactly("7 Side UNKNOWN_VALUE", "8 Side MISSING");
    }
}
