package com.tradingjournal.brokerfiles.control;

import static com.tradingjournal.brokerfiles.control.Files.IN_NEW_YORK;
import static com.tradingjournal.brokerfiles.control.Files.bytes;
import static com.tradingjournal.brokerfiles.control.Files.fills;
import static com.tradingjournal.brokerfiles.control.Files.fixture;
import static com.tradingjournal.brokerfiles.control.Files.format;
import static com.tradingjournal.brokerfiles.control.Files.grossPnl;
import static com.tradingjournal.brokerfiles.control.Files.keys;
import static com.tradingjournal.brokerfiles.control.Files.only;
import static com.tradingjournal.brokerfiles.control.Files.problems;
import static com.tradingjournal.brokerfiles.control.Files.questions;
import static com.tradingjournal.brokerfiles.control.Files.rows;
import static com.tradingjournal.brokerfiles.control.Files.text;
import static com.tradingjournal.brokerfiles.control.Files.trips;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.tradingjournal.brokerfiles.control.text.FileRefused;
import com.tradingjournal.brokerfiles.control.text.FileSource;
import com.tradingjournal.brokerfiles.entity.Detection;
import com.tradingjournal.brokerfiles.entity.ParsedRow.FillRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Ignored;
import com.tradingjournal.brokerfiles.entity.ParsedRow.RoundTripRow;
import com.tradingjournal.brokerfiles.entity.Problem;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.brokerfiles.entity.Question;
import com.tradingjournal.positions.entity.AssetClass;
import com.tradingjournal.positions.entity.Fill.Effect;
import com.tradingjournal.positions.entity.Side;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetaTraderTest {

    /** Servers are two hours ahead of UTC in winter and three in summer. */
    private static final ReadRequest SERVER_TIME = IN_NEW_YORK.answering(Map.of(Question.TIME_ZONE, "Europe/Athens"));

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static String read(FileSource file) throws IOException {
        try (InputStream in = file.open()) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    /** As terminals write their pages. */
    private static FileSource utf16(FileSource file) throws IOException {
        return bytes(("\uFEFF" + read(file)).getBytes(UTF_16LE));
    }

    private static FileSource spreadsheet(FileSource semicolons) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Sheet1");
            List<String> lines = read(semicolons).lines().toList();
            for (int row = 0; row < lines.size(); row++) {
                List<String> cells = List.of(lines.get(row).split(";", -1));
                for (int column = 0; column < cells.size(); column++) {
                    put(sheet, row, column, cells.get(column));
                }
            }
        }
        return bytes(out.toByteArray());
    }

    private static void put(Worksheet sheet, int row, int column, String cell) {
        String plain = cell.replace(" ", "");
        if (plain.matches("-?\\d+(\\.\\d+)?")) {
            sheet.value(row, column, new BigDecimal(plain));
        } else if (!cell.isEmpty()) {
            sheet.value(row, column, cell);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "metatrader5-positions, report.html, TIME_ZONE",
        "metatrader5-positions, positions.csv, TIME_ZONE",
        "metatrader5-positions, italian.csv, TIME_ZONE",
        "metatrader5-positions, portuguese.csv, TIME_ZONE",
        "metatrader5-positions, german.csv, TIME_ZONE",
        "metatrader5-positions, spanish.csv, TIME_ZONE",
        "metatrader4-history, statement.html, TIME_ZONE",
        "metatrader5-deals, deals.csv, TIME_ZONE",
        "ctrader-history, history.csv,",
        "ctrader-positions, history.csv,"
    })
    void eachReportIsFoundAmongAllFormatsAndAsksForTheServersZone(String format, String file, String question) {
        FileSource report = fixture(format + "/" + file);
        assertThat(format(report, IN_NEW_YORK)).isEqualTo(format);
        assertThat(questions(report, IN_NEW_YORK))
                .extracting(Question::code)
                .filteredOn(code -> !code.equals(Question.multiplierOf("XAUUSD")))
                .isEqualTo(question == null ? List.of() : List.of(question));
    }

    @Nested
    class Positions {

        private final FileSource page = fixture("metatrader5-positions/report.html");
        private final FileSource semicolons = fixture("metatrader5-positions/positions.csv");
        private final List<RoundTripRow> trips = trips(page, SERVER_TIME);

        @Test
        void positionsWinOverOrdersAndDealsOfTheSameReport() {
            assertThat(trips).hasSize(8);
            assertThat(rows(page, SERVER_TIME)).hasSize(9);
        }

        @Test
        void grossIsTheStatedProfitAndNetIsItWithCommissionSwapAndFee() {
            assertThat(trips)
                    .extracting(trip -> grossPnl(trip))
                    .containsExactly(
                            number("120.00"),
                            number("-50.00"),
                            number("17.00"),
                            number("331.79"),
                            number("4577.86"),
                            number("0.00"),
                            number("30.00"),
                            number("140.00"));
            assertThat(trips)
                    .extracting(
                            trip -> trip.fees().negate().stripTrailingZeros().toPlainString())
                    .containsExactly("-8.25", "-3.5", "0", "-4.6", "0", "-0.01", "0", "0");
        }

        @Test
        void theSecondTimeAndPriceAreThoseOfTheClose() {
            RoundTripRow first = trips.getFirst();
            assertThat(first.entry().at()).isEqualTo(Instant.parse("2026-03-02T07:31:04Z"));
            assertThat(Objects.requireNonNull(first.exit()).at()).isEqualTo(Instant.parse("2026-03-02T09:02:10Z"));
            assertThat(first.exit().price()).isEqualByComparingTo("1.08465");
            assertThat(first.annotations().stopLoss()).isEqualByComparingTo("1.08145");
            assertThat(first.annotations().target()).isEqualByComparingTo("1.08745");
        }

        @Test
        void lotsHaveAsManyUnitsAsTheProfitTells() {
            assertThat(trips.get(0).instrument().multiplier()).isEqualByComparingTo("100000");
            assertThat(trips.get(2).instrument().multiplier()).isEqualByComparingTo("100");
            assertThat(trips.get(5).instrument().multiplier()).isEqualByComparingTo("100000");
            assertThat(trips)
                    .extracting(trip -> trip.instrument().assetClass())
                    .startsWith(
                            AssetClass.FOREX,
                            AssetClass.FOREX,
                            AssetClass.COMMODITY,
                            AssetClass.FOREX,
                            AssetClass.FUTURE);
        }

        @Test
        void aGainThatThePricesDenyIsRejected() {
            assertThat(problems(page, SERVER_TIME)).singleElement().satisfies(problem -> {
                assertThat(problem.column()).isEqualTo("Profit");
                assertThat(problem.code()).isEqualTo(ProblemCode.CONTRADICTION);
                assertThat(problem.value()).isEqualTo("-5.00");
            });
        }

        @Test
        void theSameTradesComeFromPageSpreadsheetAndText() throws IOException {
            assertThat(keys(page, SERVER_TIME)).doesNotHaveDuplicates();
            assertThat(keys(utf16(page), SERVER_TIME)).isEqualTo(keys(page, SERVER_TIME));
            assertThat(keys(semicolons, SERVER_TIME)).isEqualTo(keys(page, SERVER_TIME));
            assertThat(keys(spreadsheet(semicolons), SERVER_TIME)).isEqualTo(keys(page, SERVER_TIME));
            assertThat(trips(spreadsheet(semicolons), SERVER_TIME))
                    .extracting(trip -> grossPnl(trip))
                    .contains(number("4577.86"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"italian", "portuguese", "german", "spanish"})
        void theTerminalsLanguageChangesNothing(String language) {
            List<RoundTripRow> others = trips(fixture("metatrader5-positions/" + language + ".csv"), SERVER_TIME);
            assertThat(rows(fixture("metatrader5-positions/" + language + ".csv"), SERVER_TIME))
                    .hasSize(2);
            assertThat(others)
                    .extracting(RoundTripRow::key)
                    .containsExactly(trips.get(0).key(), trips.get(1).key());
            assertThat(grossPnl(others.getFirst())).isEqualByComparingTo("120");
            assertThat(others.getFirst().fees()).isEqualByComparingTo("8.25");
        }

        @Test
        void partsOfAPositionClosedWithinASecondStayApart() throws IOException {
            FileSource parts = text(read(semicolons).replace("2026.03.06 12:00:00", "2026.03.06 11:00:00"));
            assertThat(keys(parts, SERVER_TIME)).hasSize(8).doesNotHaveDuplicates();
        }

        @Test
        void anEmptyProfitIsRejectedWithItsRowAndColumn() {
            assertThat(problems(fixture("metatrader5-positions/profits.csv"), SERVER_TIME))
                    .extracting(Problem::line, Problem::column, Problem::code)
                    .containsExactly(tuple(4L, "Gewinn", ProblemCode.MISSING));
            assertThat(trips(fixture("metatrader5-positions/profits.csv"), SERVER_TIME))
                    .hasSize(1);
        }

        @Test
        void withoutAColumnOfProfitsNoTradeIsTakenForOneOfNothing() throws IOException {
            FileSource polish =
                    text(read(fixture("metatrader5-positions/profits.csv")).replace("Gewinn", "Zysk"));
            assertThat(trips(polish, SERVER_TIME)).isEmpty();
            assertThat(fills(polish, SERVER_TIME)).isEmpty();
            assertThat(problems(polish, SERVER_TIME)).hasSize(2).allSatisfy(problem -> {
                assertThat(problem.column()).isEqualTo("Profit");
                assertThat(problem.message()).contains("no column of the file");
            });
        }

        @Test
        void withoutTheZoneNothingIsRead() {
            assertThatThrownBy(() -> rows(page, IN_NEW_YORK)).isInstanceOf(FileRefused.class);
        }
    }

    @Nested
    class Statement {

        private final FileSource page = fixture("metatrader4-history/statement.html");

        @Test
        void balancesAndCancelledOrdersAreIgnoredAndOpenTradesAreAnotherSection() {
            assertThat(only(Ignored.class, rows(page, SERVER_TIME)))
                    .extracting(Ignored::reason)
                    .containsExactly("CASH", "NOT_FILLED");
            assertThat(rows(page, SERVER_TIME)).hasSize(4);
        }

        @Test
        void tradesComeOutAsStated() {
            List<RoundTripRow> trips = trips(page, SERVER_TIME);
            assertThat(trips).extracting(trip -> trip.instrument().symbol()).containsExactly("EURUSD", "XAUUSD");
            assertThat(trips).extracting(trip -> grossPnl(trip)).containsExactly(number("120.00"), number("17.00"));
            assertThat(trips).extracting(trip -> trip.fees().toPlainString()).containsExactly("8.75", "-0.30");
            assertThat(trips.getFirst().annotations().target()).isNull();
        }
    }

    @Nested
    class Deals {

        private final FileSource report = fixture("metatrader5-deals/deals.csv");
        private final ReadRequest answered = IN_NEW_YORK.answering(
                Map.of(Question.TIME_ZONE, "Europe/Athens", Question.multiplierOf("XAUUSD"), "100"));

        @Test
        void theSizeOfALotIsAskedWhereItIsNotUsual() {
            assertThat(questions(report, IN_NEW_YORK))
                    .extracting(Question::code)
                    .containsExactlyInAnyOrder(Question.TIME_ZONE, Question.multiplierOf("XAUUSD"));
            List<FillRow> fills = fills(report, answered);
            assertThat(fills)
                    .extracting(fill -> fill.instrument().multiplier().toPlainString())
                    .containsExactly("100000", "100000", "100", "100");
        }

        @ParameterizedTest
        @ValueSource(strings = {"Mars/X", ""})
        void whatIsNoAnswerIsAskedAgain(String zone) {
            ReadRequest wrong = IN_NEW_YORK.answering(
                    Map.of(Question.TIME_ZONE, zone, Question.multiplierOf("XAUUSD"), "a hundred"));
            assertThat(BrokerFiles.preview(report, wrong).detection()).isInstanceOf(Detection.Known.class);
            assertThat(questions(report, wrong))
                    .extracting(Question::code)
                    .containsExactlyInAnyOrder(Question.TIME_ZONE, Question.multiplierOf("XAUUSD"));
        }

        @Test
        void balancesAreCashAndWhatFollowsTheDealsIsNoRow() {
            assertThat(only(Ignored.class, rows(report, answered)))
                    .extracting(Ignored::reason)
                    .containsExactly("CASH", "CASH");
            assertThat(problems(report, answered)).extracting(Problem::column).containsExactly("Volume");
            assertThat(rows(report, answered)).hasSize(7);
        }

        @Test
        void directionsTellWhatADealDoesToAPosition() {
            assertThat(fills(report, answered))
                    .extracting(fill -> fill.nature().effect())
                    .containsExactly(Effect.OPEN, Effect.CLOSE, Effect.OPEN, Effect.UNMARKED);
            assertThat(fills(report, answered).get(1).fees()).isEqualByComparingTo("4.85");
            assertThat(fills(report, answered)).extracting(FillRow::orderId).startsWith("60000001");
        }

        @Test
        void whatIsTakenForGrantedOfPairsIsSaid() {
            assertThat(BrokerFiles.preview(report, answered).problems())
                    .extracting(Problem::code)
                    .contains(ProblemCode.ASSUMPTION);
            assertThat(fills(report, answered).getFirst().instrument().currency())
                    .isEqualTo("USD");
        }
    }

    @Nested
    class CTrader {

        @Test
        void dealsHaveGrossProfitCommissionAndSwap() {
            List<RoundTripRow> trips = trips(fixture("ctrader-history/history.csv"), IN_NEW_YORK);
            assertThat(trips).extracting(RoundTripRow::side).containsExactly(Side.BUY, Side.SELL);
            assertThat(trips).extracting(trip -> grossPnl(trip)).containsExactly(number("120.00"), number("-20.00"));
            assertThat(trips.getFirst().fees()).isEqualByComparingTo("8.25");
            assertThat(trips.get(1).entry().at()).isEqualTo(Instant.parse("2026-03-16T14:00:00Z"));
            assertThat(problems(fixture("ctrader-history/history.csv"), IN_NEW_YORK))
                    .extracting(Problem::column)
                    .containsExactly("Opening Direction");
        }

        @Test
        void positionsAreNetAndTheirTimesOfTheHeadersZone() {
            List<RoundTripRow> trips = trips(fixture("ctrader-positions/history.csv"), SERVER_TIME);
            assertThat(trips).extracting(trip -> grossPnl(trip)).containsExactly(number("111.75"), number("16.40"));
            assertThat(trips).extracting(RoundTripRow::charges).containsOnlyNulls();
            assertThat(trips.get(1).entry().at()).isEqualTo(Instant.parse("2026-03-16T14:00:00Z"));
        }
    }
}
