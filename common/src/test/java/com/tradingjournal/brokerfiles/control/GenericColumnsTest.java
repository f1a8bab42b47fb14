package com.tradingjournal.brokerfiles.control;

import static com.tradingjournal.brokerfiles.control.Files.IN_NEW_YORK;
import static com.tradingjournal.brokerfiles.control.Files.fills;
import static com.tradingjournal.brokerfiles.control.Files.only;
import static com.tradingjournal.brokerfiles.control.Files.problems;
import static com.tradingjournal.brokerfiles.control.Files.rows;
import static com.tradingjournal.brokerfiles.control.Files.text;
import static com.tradingjournal.brokerfiles.control.Files.trips;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tradingjournal.brokerfiles.control.text.FileRefused;
import com.tradingjournal.brokerfiles.entity.Detection.Known;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.ParsedRow.FillRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Ignored;
import com.tradingjournal.brokerfiles.entity.Problem;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.brokerfiles.entity.Question;
import com.tradingjournal.positions.entity.Side;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of what an unknown file says twice, or leaves to be guessed: chosen where its names tell, else asked, never silently taken. */
class GenericColumnsTest {

    private static List<Question> questions(String file) {
        return ((Known) BrokerFiles.detect(text(file), IN_NEW_YORK)).questions();
    }

    private static List<String> codes(String file) {
        return questions(file).stream().map(Question::code).toList();
    }

    private static FillRow fill(String file, Map<String, String> answers) {
        return fills(text(file), IN_NEW_YORK.answering(answers)).getFirst();
    }

    private static List<String> assumptions(String file) {
        return BrokerFiles.preview(text(file), IN_NEW_YORK).problems().stream()
                .map(Problem::message)
                .toList();
    }

    @Test
    void ofTwoQuantitiesThatDifferAPersonChooses() {
        String file = "symbol,date,side,qty,shares,price\nA,2026-06-01,buy,10,10,5\nA,2026-06-01,buy,10,4,5\n";
        assertThat(questions(file)).singleElement().satisfies(question -> {
            assertThat(question.code()).isEqualTo("QUANTITY");
            assertThat(question.options()).containsExactly("qty", "shares");
        });
        assertThatThrownBy(() -> rows(text(file), IN_NEW_YORK)).isInstanceOf(FileRefused.class);
        assertThat(fills(text(file), IN_NEW_YORK.answering(Map.of("QUANTITY", "shares"))))
                .extracting(fill -> fill.quantity().toPlainString())
                .containsExactly("10", "4");
    }

    @Test
    void twoColumnsThatSayTheSameHoweverTheyWriteItAreNotAsked() {
        assertThat(codes("symbol,date,side,qty,shares,price\nA,2026-06-01,buy,10,10.00,5\n"))
                .isEmpty();
    }

    @Test
    void whatWasFilledGoesBeforeWhatWasOrderedAndThePreviewSaysSo() {
        String file = "symbol,date,side,Qty,Filled Qty,Price,Fill Price\nA,2026-06-01,buy,10,4,5,5.1\n";
        assertThat(codes(file)).isEmpty();
        assertThat(fill(file, Map.of()).quantity()).isEqualByComparingTo("4");
        assertThat(fill(file, Map.of()).leg().price()).isEqualByComparingTo("5.1");
        assertThat(assumptions(file))
                .contains("Filled Qty is taken and not Qty.", "Fill Price is taken and not Price.");
    }

    @Test
    void twoColumnsOfOneNameAreTwoColumns() {
        String file = "symbol,date,side,qty,price,price\nA,2026-06-01,buy,10,5,6\n";
        assertThat(questions(file).getFirst().options()).containsExactly("price", "price#2");
        assertThat(fill(file, Map.of("PRICE", "price#2")).leg().price()).isEqualByComparingTo("6");
    }

    @Test
    void theColumnAPersonMapsIsNotAskedAbout() {
        String file = "symbol,date,side,qty,price,average price\nA,2026-06-01,buy,10,5,6\n";
        ReadRequest mapped = IN_NEW_YORK.mapping(Map.of("average price", Field.PRICE));
        assertThat(fills(text(file), mapped).getFirst().leg().price()).isEqualByComparingTo("6");
    }

    @Test
    void anEmptyCellOfTheChosenColumnIsNotFilledFromAnother() {
        String file = "symbol,date,side,qty,price,average price\nA,2026-06-01,buy,10,5,6\nA,2026-06-01,buy,10,7,\n";
        List<Problem> problems = problems(text(file), IN_NEW_YORK.answering(Map.of("PRICE", "average price")));
        assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.MISSING);
    }

    @Test
    void aTypeOfOrderIsNotTheSideBesideOne() {
        String file = "symbol,date,type,side,qty,price\nA,2026-06-01,Limit,sell,10,5\n";
        assertThat(fill(file, Map.of()).side()).isEqualTo(Side.SELL);
    }

    @Test
    void ofASideAndAnActionThatDifferAPersonChooses() {
        String file = "symbol,date,side,action,qty,price\nA,2026-06-01,short,buy,10,5\n";
        assertThat(codes(file)).containsExactly("SIDE");
        assertThat(fill(file, Map.of("SIDE", "action")).side()).isEqualTo(Side.BUY);
    }

    @Test
    void whetherFeesAddUpIsAsked() {
        String file =
                "symbol,date,side,qty,price,commission,fees\nA,2026-06-01,buy,10,5,1,2\nA,2026-06-01,buy,10,5,1,\n";
        assertThat(questions(file).getFirst().options()).containsExactly("SUM", "commission", "fees");
        assertThat(fill(file, Map.of("FEES", "SUM")).fees()).isEqualByComparingTo("3");
        assertThat(fill(file, Map.of("FEES", "fees")).fees()).isEqualByComparingTo("2");
    }

    @Test
    void feesThatNeverStandTogetherAddUp() {
        String file =
                "symbol,date,side,qty,price,commission,fees\nA,2026-06-01,buy,10,5,,2\nA,2026-06-01,buy,9,5,1,0\n";
        assertThat(fills(text(file), IN_NEW_YORK))
                .extracting(fill -> fill.fees().toPlainString())
                .containsExactly("2", "1");
    }

    @Test
    void aFeeInCoinsIsNoAmountOfMoney() {
        String file = "symbol,date,side,qty,price,fee,currency\nBTCUSDT,2026-06-01,buy,1,50000,0.001 BNB,USDT\n"
                + "BTCUSDT,2026-06-01,buy,1,50000,1.5 USDT,USDT\n";
        assertThat(problems(text(file), IN_NEW_YORK))
                .extracting(Problem::code)
                .containsExactly(ProblemCode.CONTRADICTION);
        assertThat(fills(text(file), IN_NEW_YORK).getFirst().fees()).isEqualByComparingTo("1.5");
    }

    @Test
    void withoutASideOrASignNothingIsTakenForAPurchase() {
        String file = "symbol,date,qty,price,kind\nA,2026-06-01,10,5,sell\n";
        assertThat(problems(text(file), IN_NEW_YORK))
                .extracting(Problem::column)
                .containsExactly("side");
        ReadRequest mapped = IN_NEW_YORK.mapping(Map.of("kind", Field.SIDE));
        assertThat(fills(text(file), mapped).getFirst().side()).isEqualTo(Side.SELL);
    }

    @Test
    void ofTradesWithoutASideItIsAskedWhetherTheyWereLong() {
        String file = "symbol,qty,entry price,exit price,entry date,exit date\nA,10,5,7,2026-06-01,2026-06-02\n";
        assertThat(codes(file)).containsExactly("SIDE");
        assertThat(trips(text(file), IN_NEW_YORK.answering(Map.of("SIDE", "SELL")))
                        .getFirst()
                        .side())
                .isEqualTo(Side.SELL);
    }

    @Test
    void anEmptySideIsNotAPurchase() {
        String file = "symbol,date,side,qty,price\nA,2026-06-01,,10,5\nA,2026-06-01,sell,10,5\n";
        assertThat(problems(text(file), IN_NEW_YORK))
                .extracting(Problem::column)
                .containsExactly("side");
    }

    @Test
    void aStateNobodyKnowsIsNotTakenForFilled() {
        String file =
                "symbol,date,side,qty,price,Order Status\nA,2026-06-01,buy,10,5,Inactive\nA,2026-06-01,buy,10,5,Mystery\n"
                        + "A,2026-06-01,buy,10,5,Partially filled\nA,2026-06-01,buy,10,5,Executed\n";
        assertThat(only(Ignored.class, rows(text(file), IN_NEW_YORK))).hasSize(1);
        assertThat(problems(text(file), IN_NEW_YORK))
                .extracting(Problem::column)
                .containsExactly("Order Status", "qty");
        assertThat(fills(text(file), IN_NEW_YORK)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "AAPL260109C00320000,100,AAPL260109C00320000",
        "AAPL 9/15/2026 Call $180.00,100,AAPL260915C00180000",
        "ESM6,50,ESM6",
        "/MNQZ26,2,MNQZ6",
        "AAPL,1,AAPL"
    })
    void theSymbolTellsHowManyUnitsItIs(String symbol, String units, String known) {
        FillRow fill = fill("symbol,date,side,qty,price\n" + symbol + ",2026-06-01,buy,1,5\n", Map.of());
        assertThat(fill.instrument().multiplier()).isEqualByComparingTo(units);
        assertThat(fill.instrument().symbol()).isEqualTo(known);
    }

    @Test
    void anUnknownFutureIsAskedAboutAndNeverOfOne() {
        String file = "symbol,date,side,qty,price,asset class\nXYZM6,2026-06-01,buy,1,5,future\n";
        assertThat(codes(file)).containsExactly("MULTIPLIER:XYZ");
        assertThatThrownBy(() -> rows(text(file), IN_NEW_YORK)).isInstanceOf(FileRefused.class);
        assertThat(fill(file, Map.of("MULTIPLIER:XYZ", "25")).instrument().multiplier())
                .isEqualByComparingTo("25");
    }

    @Test
    void theRootOfAFutureMayBeAShareAndIsAskedAbout() {
        String file = "symbol,date,side,qty,price\nMNQ,2026-06-01,buy,1,5\n";
        assertThat(questions(file).getFirst().options()).containsExactly("1", "2");
        assertThat(fill(file, Map.of("MULTIPLIER:MNQ", "2"))
                        .instrument()
                        .assetClass()
                        .name())
                .isEqualTo("FUTURE");
        assertThat(fill(file, Map.of("MULTIPLIER:MNQ", "1"))
                        .instrument()
                        .assetClass()
                        .name())
                .isEqualTo("STOCK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CE,", "C,INR"})
    void ofOptionsElsewhereTheUnitsAreAsked(String rightAndCurrency) {
        String file =
                "symbol,date,side,qty,price,expiry,strike,right,currency\nNIFTY,2026-06-01,buy,75,5,2026-06-30,24000,"
                        + rightAndCurrency + "\n";
        assertThat(codes(file)).containsExactly("MULTIPLIER:NIFTY");
    }

    @Test
    void anOptionDescribedByColumnsIsSaidToBeOnAHundredShares() {
        String file = "symbol,date,side,qty,price,expiry,strike,right\nAAPL,2026-06-01,buy,1,5,2026-06-19,180,C\n";
        assertThat(assumptions(file)).containsExactly("symbol is taken for an option on 100 shares.");
    }

    @Test
    void lotsAreOfASizeThatIsAsked() {
        String file = "symbol,date,side,lots,price\nEURUSD,2026-06-01,buy,0.1,1.08\n";
        assertThat(codes(file)).containsExactly("MULTIPLIER:EURUSD");
        assertThat(fill(file, Map.of("MULTIPLIER:EURUSD", "100000"))
                        .instrument()
                        .multiplier())
                .isEqualByComparingTo("100000");
    }

    @Test
    void aStatedMultiplierGoesBeforeAll() {
        String file = "symbol,date,side,qty,price,multiplier\nESM6,2026-06-01,buy,1,5,7\n";
        assertThat(fill(file, Map.of()).instrument().multiplier()).isEqualByComparingTo("7");
    }

    @Test
    void whatWasSoldBeforeItWasBoughtIsAShort() {
        String file = "symbol,qty,buy price,sell price,buy date,sell date\nA,10,5,7,2026-06-03,2026-06-01\n"
                + "B,10,5,7,2026-06-01,2026-06-03\nC,10,,7,,2026-06-01\n";
        assertThat(trips(text(file), IN_NEW_YORK))
                .satisfiesExactly(
                        shorted -> {
                            assertThat(shorted.side()).isEqualTo(Side.SELL);
                            assertThat(shorted.entry().price()).isEqualByComparingTo("7");
                            assertThat(Files.grossPnl(shorted)).isEqualByComparingTo("20");
                        },
                        held -> {
                            assertThat(held.side()).isEqualTo(Side.BUY);
                            assertThat(Files.grossPnl(held)).isEqualByComparingTo("20");
                        },
                        open -> {
                            assertThat(open.side()).isEqualTo(Side.SELL);
                            assertThat(open.exit()).isNull();
                        });
    }

    @Test
    void aShortsPurchaseIsItsExitWhateverItsTimesAreCalled() {
        String file = "symbol,side,qty,buy price,sell price,opened,closed\nA,short,10,5,7,2026-06-01,2026-06-02\n";
        assertThat(Files.grossPnl(trips(text(file), IN_NEW_YORK).getFirst())).isEqualByComparingTo("20");
    }

    @ParameterizedTest
    @CsvSource({"20,", "18,2", "20,2", "18,", "20.01,"})
    void aResultBeforeOrAfterFeesAgrees(String pnl, String fees) {
        String file = "symbol,side,qty,entry price,exit price,entry date,exit date,pnl" + (fees == null ? "" : ",fees")
                + "\nA,long,10,105,107,2026-06-01,2026-06-02," + pnl + (fees == null ? "" : "," + fees) + "\n";
        assertThat(trips(text(file), IN_NEW_YORK).getFirst().fees())
                .isEqualByComparingTo(fees != null ? fees : pnl.equals("18") ? "2" : "0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-20", "2000", "15", "25"})
    void aResultThatItsPricesDoNotGiveRejectsTheTrade(String pnl) {
        String file =
                "symbol,side,qty,entry price,exit price,entry date,exit date,Net P&L,fees\nA,long,10,105,107,2026-06-01,2026-06-02,"
                        + pnl + ",2\n";
        assertThat(problems(text(file), IN_NEW_YORK)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.CONTRADICTION);
            assertThat(problem.message()).contains("20");
        });
    }

    @Test
    void aResultInPerCentIsNone() {
        String file =
                "symbol,side,qty,entry price,exit price,entry date,exit date,Profit (%)\nA,long,10,100,102,2026-06-01,2026-06-02,2\n";
        assertThat(trips(text(file), IN_NEW_YORK)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"Date,Time (UTC-4)", "Date(UTC-4),Time", "Date (UTC),Time(UTC-4)"})
    void aZoneInTheHeaderCountsWhereDateAndTimeStandApart(String date, String time) {
        String file = "symbol," + date + "," + time + ",side,qty,price\nA,2026-01-05,09:30:00,buy,1,5\n";
        assertThat(fill(file, Map.of()).leg().at()).isEqualTo(Instant.parse("2026-01-05T13:30:00Z"));
    }

    @Test
    void aDateWithAMidnightOfItsOwnTakesItsTimeFromTheOtherColumn() {
        String file = "symbol,date,time,side,qty,price\nA,2026-01-05 00:00:00,09:30,buy,1,5\n";
        assertThat(fill(file, Map.of()).leg().at()).isEqualTo(Instant.parse("2026-01-05T14:30:00Z"));
    }

    @Test
    void aFileThatLeavesTooMuchOpenIsRefused() {
        StringBuilder file = new StringBuilder("symbol,date,side,lots,price\n");
        for (int i = 0; i < 300; i++) {
            file.append("PAIR").append(i).append(",2026-06-01,buy,1,5\n");
        }
        assertThatThrownBy(() -> questions(file.toString()))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("200");
    }

    @Test
    void codesThatNoFileAsksAreKnownAsSuch() {
        assertThat(List.of("PRICE", "FEES", "TIME_ZONE", "MULTIPLIER:ES")).allMatch(Question::isCode);
        assertThat(List.of("", "price", "MULTIPLIER:", "WHATEVER")).noneMatch(Question::isCode);
    }
}
