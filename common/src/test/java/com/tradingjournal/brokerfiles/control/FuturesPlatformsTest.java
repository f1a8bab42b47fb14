package com.tradingjournal.brokerfiles.control;

import static com.tradingjournal.brokerfiles.control.Files.IN_NEW_YORK;
import static com.tradingjournal.brokerfiles.control.Files.fills;
import static com.tradingjournal.brokerfiles.control.Files.fixture;
import static com.tradingjournal.brokerfiles.control.Files.grossPnl;
import static com.tradingjournal.brokerfiles.control.Files.keys;
import static com.tradingjournal.brokerfiles.control.Files.only;
import static com.tradingjournal.brokerfiles.control.Files.problems;
import static com.tradingjournal.brokerfiles.control.Files.questions;
import static com.tradingjournal.brokerfiles.control.Files.rows;
import static com.tradingjournal.brokerfiles.control.Files.text;
import static com.tradingjournal.brokerfiles.control.Files.trips;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.tradingjournal.brokerfiles.control.text.FileRefused;
import com.tradingjournal.brokerfiles.control.text.FileSource;
import com.tradingjournal.brokerfiles.entity.Detection.Known;
import com.tradingjournal.brokerfiles.entity.ParsedRow.FillRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Ignored;
import com.tradingjournal.brokerfiles.entity.ParsedRow.RoundTripRow;
import com.tradingjournal.brokerfiles.entity.Problem;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.brokerfiles.entity.Question;
import com.tradingjournal.charges.entity.Charges;
import com.tradingjournal.positions.entity.Fill.Effect;
import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FuturesPlatformsTest {

    private static final ReadRequest IN_CHICAGO = IN_NEW_YORK.answering(Map.of(Question.TIME_ZONE, "America/Chicago"));

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    @ParameterizedTest
    @CsvSource({
        "tradovate-orders, orders.csv, TIME_ZONE",
        "tradovate-orders, quoted.csv, TIME_ZONE",
        "tradovate-performance, performance.csv, TIME_ZONE",
        "tradovate-positions, positions.csv, TIME_ZONE",
        "ninjatrader-trades, us.csv, TIME_ZONE",
        "ninjatrader-trades, german.csv, TIME_ZONE",
        "ninjatrader-trades, french.csv, TIME_ZONE",
        "ninjatrader-executions, executions.csv, TIME_ZONE",
        "atas-trades, trades.csv, TIME_ZONE",
        "wealthcharts-fills, fills.csv, TIME_ZONE",
        "topstepx-trades, trades.csv,",
        "projectx-orders, orders.csv,"
    })
    void eachFileIsFoundByItsHeaderAndAsksForItsZoneOnce(String format, String file, String question) {
        Known known = (Known) BrokerFiles.detect(fixture(format + "/" + file), IN_NEW_YORK);
        assertThat(known.format().id()).isEqualTo(format);
        assertThat(known.questions())
                .extracting(Question::code)
                .isEqualTo(question == null ? List.of() : List.of(question));
        assertThat(keys(fixture(format + "/" + file), IN_CHICAGO))
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .isEqualTo(keys(fixture(format + "/" + file), IN_CHICAGO));
    }

    @Test
    void withoutAnAnswerNothingIsRead() {
        FileSource file = fixture("tradovate-orders/orders.csv");
        assertThatThrownBy(() -> rows(file, IN_NEW_YORK)).isInstanceOf(FileRefused.class);
    }

    @Nested
    class TradovateOrders {

        private final FileSource file = fixture("tradovate-orders/orders.csv");
        private final List<FillRow> fills = fills(file, IN_CHICAGO);

        @Test
        void filledOrdersCountAndWhatACancelledOneGotBefore() {
            assertThat(fills)
                    .extracting(FillRow::orderId)
                    .containsExactly(
                            "7001001", "7001002", "7001003", "7001004", "7001007", "7001008", "7001009", "7001012");
            assertThat(only(Ignored.class, rows(file, IN_CHICAGO)))
                    .extracting(Ignored::reason)
                    .containsExactly("NOT_FILLED", "NOT_FILLED", "NOT_FILLED");
            assertThat(fills.get(6).quantity()).isEqualByComparingTo("3");
        }

        @Test
        void timesAreOfTheZoneThatWasAnswered() {
            assertThat(fills.getFirst().leg().at()).isEqualTo(Instant.parse("2026-06-02T14:31:04Z"));
            assertThat(fills.getFirst().account()).isEqualTo("PRACTICE77");
            assertThat(fills.getFirst().charges()).isNull();
        }

        @Test
        void wordsWithBlanksBeforeThemAreUnderstood() {
            assertThat(fills).extracting(FillRow::side).startsWith(Side.BUY, Side.SELL, Side.SELL, Side.BUY);
        }

        @Test
        void pricesAreReadAsDecimalsAndNotAsFractions() {
            assertThat(fills.get(4).leg().price()).isEqualByComparingTo("110.515625");
            assertThat(fills.get(4).instrument().multiplier()).isEqualByComparingTo("1000");
        }

        @Test
        void aPriceThatIsNoneIsRejectedWithItsColumn() {
            assertThat(problems(file, IN_CHICAGO)).singleElement().satisfies(problem -> {
                assertThat(problem.column()).isEqualTo("avgPrice");
                assertThat(problem.code()).isEqualTo(ProblemCode.NOT_A_NUMBER);
                assertThat(problem.line()).isEqualTo(12);
            });
        }

        @Test
        void recordsQuotedAsOneFieldAreTheSameFills() {
            assertThat(keys(fixture("tradovate-orders/quoted.csv"), IN_CHICAGO)).isEqualTo(keys(file, IN_CHICAGO));
        }
    }

    @Nested
    class TradovatePairs {

        private final FileSource file = fixture("tradovate-performance/performance.csv");
        private final List<RoundTripRow> trips = trips(file, IN_CHICAGO);

        @Test
        void whatWasSoldFirstIsAShort() {
            RoundTripRow sold = trips.get(2);
            assertThat(sold.side()).isEqualTo(Side.SELL);
            assertThat(sold.entry().price()).isEqualByComparingTo("21010");
            assertThat(sold.entry().at()).isEqualTo(Instant.parse("2026-06-02T15:45:30Z"));
            assertThat(Objects.requireNonNull(sold.exit()).price()).isEqualByComparingTo("21020");
        }

        @Test
        void profitsComeOutToTheCent() {
            assertThat(trips)
                    .extracting(trip -> grossPnl(trip))
                    .containsExactly(
                            number("100.00"), number("100.00"), number("-400.00"), number("1250.00"), number("17.00"));
        }

        @Test
        void aProfitThatDoesNotFollowFromThePricesIsRejected() {
            assertThat(problems(file, IN_CHICAGO))
                    .extracting(Problem::column, Problem::code)
                    .containsExactly(
                            tuple("pnl", ProblemCode.CONTRADICTION),
                            tuple("qty", ProblemCode.NOT_A_NUMBER),
                            tuple("buyPrice", ProblemCode.NOT_A_NUMBER),
                            tuple("symbol", ProblemCode.UNKNOWN_CONTRACT));
            assertThat(problems(file, IN_CHICAGO).getFirst().message())
                    .contains("20")
                    .contains("pnl");
        }

        @Test
        void bothReportsTellTheSameTrades() {
            FileSource positions = fixture("tradovate-positions/positions.csv");
            assertThat(keys(positions, IN_CHICAGO))
                    .startsWith(
                            trips.get(0).key(), trips.get(1).key(), trips.get(2).key());
            assertThat(trips(positions, IN_CHICAGO).get(3).account()).isEqualTo("PRACTICE77");
            assertThat(grossPnl(trips(positions, IN_CHICAGO).get(3))).isEqualByComparingTo("-12.5");
        }

        @Test
        void anUnknownContractsPointIsAskedForTogetherWithTheZone() {
            FileSource unknown = fixture("tradovate-performance/unknown-root.csv");
            assertThat(questions(unknown, IN_NEW_YORK))
                    .extracting(Question::code)
                    .containsExactlyInAnyOrder(Question.TIME_ZONE, Question.multiplierOf("QQX"));
            assertThatThrownBy(() -> rows(unknown, IN_CHICAGO)).isInstanceOf(FileRefused.class);
            ReadRequest answered = IN_NEW_YORK.answering(
                    Map.of(Question.TIME_ZONE, "America/Chicago", Question.multiplierOf("QQX"), "25"));
            assertThat(grossPnl(trips(unknown, answered).getFirst())).isEqualByComparingTo("100");
            ReadRequest wrong = IN_NEW_YORK.answering(
                    Map.of(Question.TIME_ZONE, "America/Chicago", Question.multiplierOf("QQX"), "50"));
            assertThat(problems(unknown, wrong)).extracting(Problem::code).containsExactly(ProblemCode.CONTRADICTION);
        }
    }

    @Nested
    class NinjaTrader {

        private final List<RoundTripRow> trips = trips(fixture("ninjatrader-trades/us.csv"), IN_CHICAGO);

        @Test
        void profitIsBeforeTheColumnsOfFees() {
            assertThat(grossPnl(trips.getFirst())).isEqualByComparingTo("100");
            assertThat(trips.getFirst().charges())
                    .usingRecursiveComparison()
                    .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                    .isEqualTo(new Charges(
                            number("1.29"), number("2.88"), BigDecimal.ZERO, BigDecimal.ZERO, number("0.01")));
            assertThat(grossPnl(trips.get(1))).isEqualByComparingTo("-400");
        }

        @Test
        void bondsAreIn32ndsAndAFeeCountsWithoutACommission() {
            RoundTripRow bond = trips.getLast();
            assertThat(bond.entry().price()).isEqualByComparingTo("110.5");
            assertThat(grossPnl(bond)).isEqualByComparingTo("31.25");
            assertThat(bond.fees()).isEqualByComparingTo("1.2");
            assertThat(bond.instrument().currency()).isEqualTo("USD");
        }

        @Test
        void halvesOfTheDayAndStrategiesAreRead() {
            assertThat(Objects.requireNonNull(trips.get(1).exit()).at())
                    .isEqualTo(Instant.parse("2026-06-02T18:10:00Z"));
            assertThat(trips.getFirst().annotations().strategy()).isEqualTo("Breakout");
            assertThat(trips.getFirst().instrument().symbol()).isEqualTo("NQM6");
        }

        @Test
        void anExitBeforeItsEntryIsRejected() {
            assertThat(problems(fixture("ninjatrader-trades/us.csv"), IN_CHICAGO))
                    .extracting(Problem::column)
                    .containsExactly("Exit time");
        }

        @Test
        void semicolonsAndDecimalCommasAreTheSameTrades() {
            ReadRequest berlin = IN_NEW_YORK.answering(Map.of(Question.TIME_ZONE, "Europe/Berlin"));
            List<RoundTripRow> german = trips(fixture("ninjatrader-trades/german.csv"), berlin);
            assertThat(german)
                    .extracting(trip -> grossPnl(trip))
                    .containsExactly(number("100.00"), number("-400.00"), number("1250.00"));
            assertThat(german.getFirst().fees()).isEqualByComparingTo("4.18");
            assertThat(german.getFirst().entry().at()).isEqualTo(Instant.parse("2026-06-02T13:31:04Z"));
        }

        @Test
        void frenchColumnsHaveAccentsAndCurlyApostrophes() {
            List<RoundTripRow> french = trips(fixture("ninjatrader-trades/french.csv"), IN_CHICAGO);
            assertThat(french).extracting(RoundTripRow::side).containsExactly(Side.BUY, Side.SELL);
            assertThat(french.get(1).fees()).isEqualByComparingTo("1.24");
        }

        @Test
        void executionsOfOneOrderAndSecondStayApart() {
            List<FillRow> fills = fills(fixture("ninjatrader-executions/executions.csv"), IN_CHICAGO);
            assertThat(fills)
                    .extracting(FillRow::side)
                    .containsExactly(Side.BUY, Side.BUY, Side.SELL, Side.SELL, Side.BUY, Side.BUY, Side.BUY);
            assertThat(fills)
                    .extracting(fill -> fill.nature().effect())
                    .startsWith(Effect.OPEN, Effect.OPEN, Effect.CLOSE, Effect.OPEN, Effect.CLOSE);
            assertThat(fills.get(5).leg().price()).isEqualByComparingTo("110.515625");
            assertThat(fills.get(6).leg().price()).isEqualByComparingTo("450.25");
            assertThat(fills.get(0).orderId()).isEqualTo(fills.get(1).orderId());
            assertThat(fills.get(0).brokerFillId()).isEqualTo("a1f3c0de01");
            assertThat(fills.get(3).leg().at()).isEqualTo(Instant.parse("2026-06-15T18:45:30Z"));
            assertThat(fills).extracting(FillRow::account).containsOnly("Sim101");
            assertThat(problems(fixture("ninjatrader-executions/executions.csv"), IN_CHICAGO))
                    .extracting(Problem::column)
                    .containsExactly("Action", "Price");
        }
    }

    @Nested
    class SignedVolumes {

        @Test
        void atasOpensAShortWithANegativeVolume() {
            FileSource file = fixture("atas-trades/trades.csv");
            assertThat(trips(file, IN_CHICAGO)).extracting(RoundTripRow::side).containsExactly(Side.BUY, Side.SELL);
            assertThat(trips(file, IN_CHICAGO))
                    .extracting(trip -> grossPnl(trip))
                    .containsExactly(number("100.00"), number("-400.00"));
            assertThat(trips(file, IN_CHICAGO).getFirst().instrument().symbol()).isEqualTo("NQM6");
            assertThat(trips(file, IN_CHICAGO).getFirst().annotations().notes()).isEqualTo("by plan");
            assertThat(problems(file, IN_CHICAGO)).extracting(Problem::column).containsExactly("Close volume");
        }

        @Test
        void wealthChartsSellsWithANegativeQuantity() {
            FileSource file = fixture("wealthcharts-fills/fills.csv");
            assertThat(fills(file, IN_CHICAGO)).extracting(FillRow::side).containsExactly(Side.BUY, Side.SELL);
            assertThat(fills(file, IN_CHICAGO)).extracting(FillRow::account).containsOnly("EVAL-50K");
            assertThat(problems(file, IN_CHICAGO)).extracting(Problem::column).containsExactly("exec_qty");
        }
    }

    @Nested
    class ProjectX {

        @Test
        void timesCarryTheirOffset() {
            RoundTripRow trip =
                    trips(fixture("topstepx-trades/trades.csv"), IN_NEW_YORK).getFirst();
            assertThat(trip.entry().at()).isEqualTo(Instant.parse("2026-06-02T14:31:04Z"));
            assertThat(trip.instrument().currency()).isEqualTo("USD");
        }

        @Test
        void withoutAnOffsetTheZoneIsAsked() {
            String file = "Id,ContractName,EnteredAt,ExitedAt,EntryPrice,ExitPrice,Fees,PnL,Size,Type\n"
                    + "1,MNQM6,06/02/2026 09:31:04,06/02/2026 09:35:10,21000.25,21005.25,0.74,10,1,Long\n";
            assertThat(questions(text(file), IN_NEW_YORK))
                    .extracting(Question::code)
                    .containsExactly(Question.TIME_ZONE);
        }

        @Test
        void profitIsBeforeFeesAndCommissions() {
            List<RoundTripRow> trips = trips(fixture("topstepx-trades/trades.csv"), IN_NEW_YORK);
            assertThat(trips)
                    .extracting(trip -> grossPnl(trip))
                    .containsExactly(number("10.00"), number("-40.00"), number("17.00"));
            assertThat(trips.get(2).fees()).isEqualByComparingTo("1.74");
            assertThat(problems(fixture("topstepx-trades/trades.csv"), IN_NEW_YORK))
                    .extracting(Problem::column)
                    .containsExactly("PnL");
        }

        @Test
        void bidsBuyAndAsksSellAndOnlyFilledOrdersCount() {
            FileSource file = fixture("projectx-orders/orders.csv");
            assertThat(fills(file, IN_NEW_YORK)).extracting(FillRow::side).containsExactly(Side.BUY, Side.SELL);
            assertThat(fills(file, IN_NEW_YORK))
                    .extracting(fill -> fill.nature().effect())
                    .containsExactly(Effect.OPEN, Effect.CLOSE);
            assertThat(only(Ignored.class, rows(file, IN_NEW_YORK))).hasSize(2);
            assertThat(problems(file, IN_NEW_YORK)).extracting(Problem::column).containsExactly("FilledAt");
        }
    }
}
