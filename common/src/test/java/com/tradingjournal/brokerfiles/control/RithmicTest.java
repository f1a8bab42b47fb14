package com.tradingjournal.brokerfiles.control;

import static com.tradingjournal.brokerfiles.control.Files.IN_NEW_YORK;
import static com.tradingjournal.brokerfiles.control.Files.fills;
import static com.tradingjournal.brokerfiles.control.Files.fixture;
import static com.tradingjournal.brokerfiles.control.Files.format;
import static com.tradingjournal.brokerfiles.control.Files.grossPnl;
import static com.tradingjournal.brokerfiles.control.Files.keys;
import static com.tradingjournal.brokerfiles.control.Files.only;
import static com.tradingjournal.brokerfiles.control.Files.problems;
import static com.tradingjournal.brokerfiles.control.Files.questions;
import static com.tradingjournal.brokerfiles.control.Files.rows;
import static com.tradingjournal.brokerfiles.control.Files.trips;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.tradingjournal.brokerfiles.control.text.FileRefused;
import com.tradingjournal.brokerfiles.control.text.FileSource;
import com.tradingjournal.brokerfiles.entity.ParsedRow.FillRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Ignored;
import com.tradingjournal.brokerfiles.entity.ParsedRow.RoundTripRow;
import com.tradingjournal.brokerfiles.entity.Problem;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.brokerfiles.entity.Question;
import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RithmicTest {

    private static final ReadRequest IN_CHICAGO = IN_NEW_YORK.answering(Map.of(Question.TIME_ZONE, "America/Chicago"));

    @Nested
    class Orders {

        private final FileSource file = fixture("rithmic-orders/orders.csv");
        private final List<FillRow> fills = fills(file, IN_NEW_YORK);

        @Test
        void theZoneStandsInTheColumnsNameAndNobodyIsAsked() {
            assertThat(format(file, IN_NEW_YORK)).isEqualTo("rithmic-orders");
            assertThat(questions(file, IN_NEW_YORK)).isEmpty();
            assertThat(fills.getFirst().leg().at()).isEqualTo(Instant.parse("2026-04-24T14:30:05Z"));
        }

        @Test
        void withoutAZoneItIsAsked() {
            String text =
                    "Completed Orders\nAccount,Status,Buy/Sell,Symbol,Avg Fill Price,Order Number,Update Time,Qty Filled\n"
                            + "E-1,Filled,B,MNQM6,17730,77,2026-04-24 10:30:05,1\n";
            assertThat(questions(Files.text(text), IN_NEW_YORK))
                    .extracting(Question::code)
                    .containsExactly(Question.TIME_ZONE);
        }

        @Test
        void whatWasFilledOfAnOrderThatIsOverCounts() {
            assertThat(fills)
                    .extracting(
                            FillRow::orderId,
                            FillRow::side,
                            fill -> fill.quantity().toPlainString(),
                            FillRow::account)
                    .containsExactly(
                            tuple("1285662879", Side.BUY, "1", "EVAL-33521-11"),
                            tuple("1285638001", Side.SELL, "1", "EVAL-33521-11"),
                            tuple("1284812345", Side.BUY, "2", "EVAL-33521-11"),
                            tuple("1284801488", Side.SELL, "2", "EVAL-33521-11"),
                            tuple("1284801490", Side.SELL, "1", "EVAL-33521-12"));
            assertThat(only(Ignored.class, rows(file, IN_NEW_YORK)))
                    .extracting(Ignored::reason)
                    .containsExactly("NOT_FILLED", "NOT_FILLED", "NOT_FILLED");
        }

        @Test
        void commissionIsTheRateOfEachContractUnlessItIsStated() {
            assertThat(fills)
                    .extracting(fill -> fill.fees().toPlainString())
                    .containsExactly("0.51", "0.51", "1.02", "1.02", "2.14");
            assertThat(fills.get(3).leg().price()).isEqualByComparingTo("17771.625");
            assertThat(fills.get(3).instrument().multiplier()).isEqualByComparingTo("2");
        }

        @Test
        void aPriceThatIsNoneIsRejectedAndTheSameFileHasTheSameFills() {
            assertThat(problems(file, IN_NEW_YORK))
                    .extracting(Problem::line, Problem::column)
                    .containsExactly(tuple(15L, "Avg Fill Price"));
            assertThat(keys(file, IN_NEW_YORK)).doesNotHaveDuplicates().isEqualTo(keys(file, IN_NEW_YORK));
        }
    }

    @Nested
    class Performance {

        private final FileSource file = fixture("rithmic-performance/performance.csv");

        @Test
        void accountAndContractComeFromTheRowsAbove() {
            List<RoundTripRow> trips = trips(file, IN_CHICAGO);
            assertThat(format(file, IN_NEW_YORK)).isEqualTo("rithmic-performance");
            assertThat(trips)
                    .extracting(RoundTripRow::account, trip -> trip.instrument().symbol(), RoundTripRow::side)
                    .containsExactly(
                            tuple("EVAL-33521-11", "MNQM6", Side.BUY),
                            tuple("EVAL-33521-11", "MNQM6", Side.SELL),
                            tuple("EVAL-33521-12", "ESM6", Side.SELL),
                            tuple("EVAL-33521-12", "ESM6", Side.SELL));
            assertThat(trips)
                    .extracting(trip -> grossPnl(trip))
                    .containsExactly(
                            new BigDecimal("31.00"),
                            new BigDecimal("22.50"),
                            new BigDecimal("-75.00"),
                            new BigDecimal("-75.00"));
            assertThat(trips.getFirst().fees()).isEqualByComparingTo("1.02");
            assertThat(trips.getFirst().entry().at()).isEqualTo(Instant.parse("2026-04-24T15:30:05Z"));
        }

        @Test
        void theZoneIsAsked() {
            assertThat(questions(file, IN_NEW_YORK)).extracting(Question::code).containsExactly(Question.TIME_ZONE);
            assertThatThrownBy(() -> rows(file, IN_NEW_YORK)).isInstanceOf(FileRefused.class);
        }

        @Test
        void aWrongCellMakesNoSectionOfARow() {
            // Line 12 has a letter in the number of its order, which is not needed.
            assertThat(rows(file, IN_CHICAGO)).hasSize(6);
            assertThat(problems(file, IN_CHICAGO))
                    .extracting(Problem::line, Problem::column, Problem::code)
                    .containsExactly(
                            tuple(7L, "Trade P&L", ProblemCode.CONTRADICTION),
                            tuple(13L, "Entry Buy/Sell", ProblemCode.UNKNOWN_VALUE));
        }

        @Test
        void theLayoutWithDatesIsReadAndAnUnknownContractIsAsked() {
            FileSource dated = fixture("rithmic-performance/with-dates.csv");
            assertThat(questions(dated, IN_NEW_YORK))
                    .extracting(Question::code)
                    .containsExactlyInAnyOrder(Question.TIME_ZONE, Question.multiplierOf("QZ9"));
            ReadRequest answered = IN_NEW_YORK.answering(
                    Map.of(Question.TIME_ZONE, "America/Chicago", Question.multiplierOf("QZ9"), "25"));
            assertThat(trips(dated, answered))
                    .extracting(trip -> grossPnl(trip))
                    .containsExactly(new BigDecimal("31.00"), new BigDecimal("-25.00"));
        }
    }
}
