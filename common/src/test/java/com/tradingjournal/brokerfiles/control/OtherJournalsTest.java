package com.tradingjournal.brokerfiles.control;

import static com.tradingjournal.brokerfiles.control.Files.IN_NEW_YORK;
import static com.tradingjournal.brokerfiles.control.Files.fills;
import static com.tradingjournal.brokerfiles.control.Files.fixture;
import static com.tradingjournal.brokerfiles.control.Files.format;
import static com.tradingjournal.brokerfiles.control.Files.grossPnl;
import static com.tradingjournal.brokerfiles.control.Files.keys;
import static com.tradingjournal.brokerfiles.control.Files.problems;
import static com.tradingjournal.brokerfiles.control.Files.questions;
import static com.tradingjournal.brokerfiles.control.Files.text;
import static com.tradingjournal.brokerfiles.control.Files.trips;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.tradingjournal.brokerfiles.control.text.FileSource;
import com.tradingjournal.brokerfiles.entity.ParsedRow.FillRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.RoundTripRow;
import com.tradingjournal.brokerfiles.entity.Problem;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.brokerfiles.entity.Question;
import com.tradingjournal.positions.entity.AssetClass;
import com.tradingjournal.positions.entity.Fill.Effect;
import com.tradingjournal.positions.entity.Fill.Timing;
import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherJournalsTest {

    @ParameterizedTest
    @CsvSource({
        "tradervue-executions, executions.csv",
        "tradervue-trades, trades.csv",
        "tradervue-trades, with-fees.csv",
        "tradezella-trades, trades.csv",
        "tradezella-detailed, trades.csv"
    })
    void eachFileIsFoundAmongAllFormatsAndLeavesNothingOpen(String format, String name) {
        FileSource file = fixture(format + "/" + name);
        assertThat(format(file, IN_NEW_YORK)).isEqualTo(format);
        assertThat(questions(file, IN_NEW_YORK)).isEmpty();
        assertThat(keys(file, IN_NEW_YORK)).isNotEmpty().doesNotHaveDuplicates().isEqualTo(keys(file, IN_NEW_YORK));
    }

    @Nested
    class TradervueExecutions {

        private final FileSource file = fixture("tradervue-executions/executions.csv");
        private final List<FillRow> fills = fills(file, IN_NEW_YORK);

        @Test
        void datesComeInAllStylesThatBeginWithMonthOrYear() {
            assertThat(fills)
                    .extracting(fill -> fill.leg().at())
                    .startsWith(
                            Instant.parse("2026-01-05T14:31:00Z"),
                            Instant.parse("2026-01-05T14:45:10Z"),
                            Instant.parse("2026-01-06T15:00:00Z"),
                            Instant.parse("2026-01-06T15:30:00Z"),
                            Instant.parse("2026-01-07T14:31:00Z"),
                            Instant.parse("2026-01-07T14:45:00Z"));
        }

        @Test
        void theSideIsALetterOrTheQuantitysSign() {
            assertThat(fills)
                    .extracting(FillRow::side)
                    .startsWith(Side.BUY, Side.SELL, Side.SELL, Side.BUY, Side.SELL, Side.BUY, Side.BUY, Side.SELL);
            assertThat(fills.get(4).quantity()).isEqualByComparingTo("10");
        }

        @Test
        void shortSalesOpenAndCoversClose() {
            assertThat(fills.get(2).nature().effect()).isEqualTo(Effect.OPEN);
            assertThat(fills.get(3).nature().effect()).isEqualTo(Effect.CLOSE);
            assertThat(fills.get(10).nature().effect()).isEqualTo(Effect.OPEN);
            assertThat(fills.get(0).nature().effect()).isEqualTo(Effect.UNMARKED);
        }

        @Test
        void aRebateOfTheVenueLowersTheFees() {
            assertThat(fills.get(1).fees()).isEqualByComparingTo("1.22");
            assertThat(fills.get(8).charges()).isNull();
        }

        @Test
        void aFutureIsToldByItsMonth() {
            assertThat(fills.get(6).instrument().assetClass()).isEqualTo(AssetClass.FUTURE);
            assertThat(fills.get(6).instrument().multiplier()).isEqualByComparingTo("50");
            assertThat(fills.get(6).instrument().currency()).isEqualTo("USD");
            assertThat(fills.get(0).instrument().assetClass()).isEqualTo(AssetClass.STOCK);
            assertThat(fills.getLast().instrument().assetClass()).isEqualTo(AssetClass.FOREX);
            assertThat(fills.getLast().instrument().currency()).isEqualTo("JPY");
            assertThat(fills.get(fills.size() - 2).instrument().assetClass()).isEqualTo(AssetClass.OPTION);
            assertThat(fills.get(fills.size() - 2).instrument().multiplier()).isEqualByComparingTo("100");
        }

        @Test
        void withoutATimeThereIsTheDay() {
            assertThat(fills.get(10).nature().timing()).isEqualTo(Timing.DATE_ONLY);
        }

        @Test
        void whatCannotBeUnderstoodIsRejectedWithItsColumn() {
            assertThat(problems(file, IN_NEW_YORK))
                    .extracting(Problem::column, Problem::code)
                    .containsExactly(
                            tuple("Date", ProblemCode.NOT_A_TIME),
                            tuple("Side", ProblemCode.UNKNOWN_VALUE),
                            tuple("Quantity", ProblemCode.OUT_OF_RANGE));
        }

        @Test
        void aFileWithTheSameNamesInAnotherOrderIsAskedAboutItsDates() {
            String other = "Symbol,Date,Time,Side,Quantity,Price\nAAPL,05/06/2026,09:31:00,B,10,180\n";
            assertThat(format(text(other), IN_NEW_YORK)).isEqualTo("generic-fills");
            assertThat(questions(text(other), IN_NEW_YORK))
                    .extracting(Question::code)
                    .containsExactly(Question.DATE_ORDER);
        }
    }

    @Nested
    class WholeTrades {

        private final FileSource file = fixture("tradervue-trades/trades.csv");
        private final List<RoundTripRow> trips = trips(file, IN_NEW_YORK);

        @Test
        void notesAndTagsComeAlong() {
            assertThat(trips.getFirst().annotations().tags()).containsExactly("personal", "breakout");
            assertThat(trips.getFirst().annotations().notes()).isEqualTo("first trade");
            assertThat(trips.get(2).annotations().notes()).isEqualTo("two\nlines");
        }

        @Test
        void tradesAreLongOrShortOpenOrClosed() {
            assertThat(trips)
                    .extracting(RoundTripRow::side)
                    .containsExactly(Side.BUY, Side.SELL, Side.BUY, Side.BUY, Side.BUY);
            assertThat(trips.get(4).exit()).isNull();
            assertThat(grossPnl(trips.get(0))).isEqualByComparingTo("76.06");
            assertThat(grossPnl(trips.get(2))).isEqualByComparingTo("100");
            assertThat(trips).extracting(RoundTripRow::charges).containsOnlyNulls();
        }

        @Test
        void anOptionIsAHundredUnitsWhereItsSymbolSaysWhatItIs() {
            assertThat(trips.get(3).instrument().symbol()).isEqualTo("AAPL260116C00180000");
            assertThat(grossPnl(trips.get(3))).isEqualByComparingTo("50");
            RoundTripRow zella =
                    trips(fixture("tradezella-trades/trades.csv"), IN_NEW_YORK).getLast();
            assertThat(zella.instrument().multiplier()).isEqualByComparingTo("100");
            assertThat(net(zella)).isEqualByComparingTo("98.70");
            RoundTripRow detailed = trips(fixture("tradezella-detailed/trades.csv"), IN_NEW_YORK)
                    .getLast();
            assertThat(detailed.instrument().symbol()).isEqualTo("AAPL260116P00180000");
            assertThat(grossPnl(detailed)).isEqualByComparingTo("-40");
        }

        @Test
        void aProfitOfMoreUnitsThanTheSymbolTellsIsRejected() {
            assertThat(problems(file, IN_NEW_YORK)).singleElement().satisfies(problem -> {
                assertThat(problem.column()).isEqualTo("Gross P&L");
                assertThat(problem.code()).isEqualTo(ProblemCode.CONTRADICTION);
                assertThat(problem.message()).contains("0.5");
            });
        }

        @Test
        void feesAreReadWhereTheyAreStated() {
            RoundTripRow trip = trips(fixture("tradervue-trades/with-fees.csv"), IN_NEW_YORK)
                    .getFirst();
            assertThat(trip.fees()).isEqualByComparingTo("2.1");
        }

        @Test
        void tradeZellasProfitIsNet() {
            FileSource zella = fixture("tradezella-trades/trades.csv");
            assertThat(trips(zella, IN_NEW_YORK))
                    .extracting(trip -> net(trip).toPlainString())
                    .containsExactly("98.00", "-101.00", "98.70");
            assertThat(problems(zella, IN_NEW_YORK)).extracting(Problem::column).containsExactly("Net P&L");
        }

        private BigDecimal net(RoundTripRow trip) {
            return grossPnl(trip).subtract(trip.fees()).setScale(2);
        }

        @Test
        void timesInColumnsOfTheirOwnBelongToTheirDates() {
            FileSource zella = fixture("tradezella-detailed/trades.csv");
            RoundTripRow second = trips(zella, IN_NEW_YORK).get(1);
            assertThat(second.entry().at()).isEqualTo(Instant.parse("2026-01-06T15:00:00Z"));
            assertThat(Objects.requireNonNull(second.exit()).at()).isEqualTo(Instant.parse("2026-01-07T15:30:00Z"));
            assertThat(second.account()).isEqualTo("Main");
            assertThat(second.fees()).isEqualByComparingTo("1.1");
            assertThat(problems(zella, IN_NEW_YORK)).extracting(Problem::column).containsExactly("Open Time");
        }
    }
}
