package com.tradingjournal.brokerfiles.control;

import static com.tradingjournal.brokerfiles.control.Files.IN_NEW_YORK;
import static com.tradingjournal.brokerfiles.control.Files.contract;
import static com.tradingjournal.brokerfiles.control.Files.fills;
import static com.tradingjournal.brokerfiles.control.Files.fixture;
import static com.tradingjournal.brokerfiles.control.Files.only;
import static com.tradingjournal.brokerfiles.control.Files.problems;
import static com.tradingjournal.brokerfiles.control.Files.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.tradingjournal.brokerfiles.control.text.FileSource;
import com.tradingjournal.brokerfiles.entity.Detection.Known;
import com.tradingjournal.brokerfiles.entity.Instrument.Contract;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.FillPairRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.FillRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Folded;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Ignored;
import com.tradingjournal.brokerfiles.entity.ParsedRow.RoundTripRow;
import com.tradingjournal.brokerfiles.entity.Problem;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.charges.entity.Charges;
import com.tradingjournal.positions.entity.AssetClass;
import com.tradingjournal.positions.entity.Fill.Timing;
import com.tradingjournal.positions.entity.OptionRight;
import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndianBrokersTest {

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    @ParameterizedTest
    @CsvSource({
        "upstox-trades, trades.csv",
        "upstox-realized, pnl.csv",
        "angelone-trades, trades.csv",
        "dhan-transactions, report.csv",
        "groww-orders, orders.csv",
        "groww-realized, pnl.csv",
        "paytm-money-trades, tradebook.csv",
        "fyers-trades, tradebook.csv",
        "kotak-trades, trades.csv",
        "indmoney-orders, orders.csv"
    })
    void eachFileIsFoundByItsHeaderAndLeavesNothingOpen(String format, String file) {
        Known known = (Known) BrokerFiles.detect(fixture(format + "/" + file), IN_NEW_YORK);
        assertThat(known.format().id()).isEqualTo(format);
        assertThat(known.questions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "upstox-trades/trades.csv",
        "angelone-trades/trades.csv",
        "dhan-transactions/report.csv",
        "groww-orders/orders.csv",
        "paytm-money-trades/tradebook.csv",
        "fyers-trades/tradebook.csv",
        "kotak-trades/trades.csv"
    })
    void theSameFileAgainHasTheSameFills(String file) {
        assertThat(fills(fixture(file), IN_NEW_YORK))
                .extracting(FillRow::key)
                .doesNotHaveDuplicates()
                .isEqualTo(fills(fixture(file), IN_NEW_YORK).stream()
                        .map(FillRow::key)
                        .toList());
    }

    @Nested
    class Upstox {

        private final List<FillRow> fills = fills(fixture("upstox-trades/trades.csv"), IN_NEW_YORK);

        @Test
        void timesAreIndianAndDaysComeFirst() {
            assertThat(fills.getFirst().leg().at()).isEqualTo(Instant.parse("2026-06-02T03:45:23Z"));
            assertThat(fills.getFirst().leg().price()).isEqualTo("1500.5");
        }

        @Test
        void optionsAndFuturesAreToldByTheirColumns() {
            assertThat(contract(fills.get(2)))
                    .isEqualTo(new Contract("NIFTY", LocalDate.of(2026, 6, 4), number("24800"), OptionRight.CALL));
            assertThat(fills.get(2).instrument().symbol()).isEqualTo("NIFTY 04JUN26 24800 CE");
            assertThat(contract(fills.get(4)).underlying()).isEqualTo("SENSEX");
            assertThat(fills.get(5).instrument().assetClass()).isEqualTo(AssetClass.FUTURE);
        }

        @Test
        void itSaysNothingOfCharges() {
            assertThat(fills).extracting(FillRow::charges).containsOnlyNulls();
        }

        @Test
        void anAmountThatIsNotQuantityTimesPriceIsRejected() {
            assertThat(problems(fixture("upstox-trades/trades.csv"), IN_NEW_YORK))
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.column()).isEqualTo("Amount"))
                    .satisfies(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.CONTRADICTION))
                    .satisfies(problem -> assertThat(problem.line()).isEqualTo(17));
        }
    }

    @Nested
    class AngelOne {

        private final List<ParsedRow> rows = rows(fixture("angelone-trades/trades.csv"), IN_NEW_YORK);
        private final List<FillRow> fills = only(FillRow.class, rows);

        @Test
        void anOrdersBrokerageIsSpreadOverItsFillsByTurnover() {
            assertThat(brokerage(0).add(brokerage(1))).isEqualByComparingTo("20");
            assertThat(brokerage(0)).isEqualByComparingTo("13.33015949");
        }

        private BigDecimal brokerage(int fill) {
            return Objects.requireNonNull(fills.get(fill).charges()).brokerage();
        }

        @Test
        void rowsOfChargesAreCountedWithTheirOrder() {
            assertThat(only(Folded.class, rows)).hasSize(3);
            assertThat(fills).extracting(FillRow::rows).containsExactly(2, 1, 2, 2, 1);
        }

        @Test
        void chargesWithoutATradeAreRejected() {
            assertThat(problems(fixture("angelone-trades/trades.csv"), IN_NEW_YORK))
                    .singleElement()
                    .extracting(Problem::column)
                    .isEqualTo("Order ID");
        }

        @Test
        void datesAloneHaveNoTimeOfDay() {
            assertThat(fills)
                    .allSatisfy(fill -> assertThat(fill.nature().timing()).isEqualTo(Timing.DATE_ONLY));
            assertThat(fills.getFirst().leg().at()).isEqualTo(Instant.parse("2026-08-24T18:30:00Z"));
        }

        @Test
        void contractsAreReadFromTheirWords() {
            assertThat(contract(fills.get(2)))
                    .isEqualTo(new Contract("NIFTY", LocalDate.of(2026, 8, 25), number("24150.00"), OptionRight.PUT));
            assertThat(contract(fills.get(4)).underlying()).isEqualTo("SENSEX");
            assertThat(fills.get(4).side()).isEqualTo(Side.SELL);
        }
    }

    @Nested
    class Dhan {

        private final List<ParsedRow> rows = rows(fixture("dhan-transactions/report.csv"), IN_NEW_YORK);

        @Test
        void aDayOfPurchasesAndSalesIsTwoFillsAtTheirAverages() {
            FillPairRow pair = only(FillPairRow.class, rows).getFirst();
            assertThat(pair.first().side()).isEqualTo(Side.BUY);
            assertThat(pair.first().leg().price()).isEqualByComparingTo("100.15");
            assertThat(pair.second().leg().price()).isEqualByComparingTo("110");
            assertThat(pair.second().charges())
                    .isEqualTo(new Charges(number("40"), number("5.54"), number("19.81"), number("0.23"), number("0")));
        }

        @Test
        void bothStylesOfDatesAreDaysWithoutTimes() {
            assertThat(only(FillRow.class, rows))
                    .allSatisfy(fill -> assertThat(fill.nature().timing()).isEqualTo(Timing.DATE_ONLY))
                    .extracting(fill -> fill.leg().at())
                    .containsExactly(
                            Instant.parse("2026-03-31T18:30:00Z"),
                            Instant.parse("2026-04-01T18:30:00Z"),
                            Instant.parse("2026-04-01T18:30:00Z"));
        }

        @Test
        void aGrossAmountThatDoesNotFollowIsRejectedAndTheFooterIsNoRow() {
            assertThat(problems(fixture("dhan-transactions/report.csv"), IN_NEW_YORK))
                    .singleElement()
                    .extracting(Problem::column)
                    .isEqualTo("Gross Amount");
            assertThat(rows).hasSize(5);
        }
    }

    @Nested
    class Groww {

        @Test
        void thePriceFollowsFromTheValueOfTheOrder() {
            List<FillRow> fills = fills(fixture("groww-orders/orders.csv"), IN_NEW_YORK);
            assertThat(fills.get(0).leg().price()).isEqualByComparingTo("1500.5");
            assertThat(fills.get(1).leg().at()).isEqualTo(Instant.parse("2026-06-02T09:15:00Z"));
            assertThat(fills.get(2).leg().price()).isEqualByComparingTo("433.33333333");
        }

        @Test
        void whatWasNotExecutedIsIgnored() {
            assertThat(only(Ignored.class, rows(fixture("groww-orders/orders.csv"), IN_NEW_YORK)))
                    .extracting(Ignored::reason)
                    .containsExactly("NOT_EXECUTED");
        }

        @Test
        void aSaleBeforeItsPurchaseWasAShort() {
            List<RoundTripRow> trips = only(RoundTripRow.class, rows(fixture("groww-realized/pnl.csv"), IN_NEW_YORK));
            assertThat(trips).extracting(RoundTripRow::side).containsExactly(Side.BUY, Side.SELL);
            assertThat(trips.get(1).entry().price()).isEqualByComparingTo("440");
        }

        @Test
        void aProfitThatDoesNotFollowIsRejected() {
            assertThat(problems(fixture("groww-realized/pnl.csv"), IN_NEW_YORK))
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.message())
                            .isEqualTo("Realised P&L is not the 50 that follows from the row's other cells."));
        }
    }

    @Test
    void paytmMoneyStatesAllCharges() {
        FillRow fill =
                fills(fixture("paytm-money-trades/tradebook.csv"), IN_NEW_YORK).get(1);
        assertThat(fill.charges())
                .isEqualTo(new Charges(number("7.56"), number("0.47"), number("5.22"), number("0"), number("0")));
    }

    @Test
    void equalFillsOfOneSecondStayApartAtFyers() {
        List<FillRow> fills = fills(fixture("fyers-trades/tradebook.csv"), IN_NEW_YORK);
        assertThat(fills)
                .extracting(fill -> fill.instrument().symbol())
                .startsWith("SBIN", "SBIN", "NIFTY2660924800CE");
        assertThat(fills.get(2).key()).isNotEqualTo(fills.get(3).key());
        assertThat(fills.get(1).leg().at()).isEqualTo(Instant.parse("2026-06-02T08:50:00Z"));
        assertThat(problems(fixture("fyers-trades/tradebook.csv"), IN_NEW_YORK))
                .extracting(Problem::code)
                .containsExactly(ProblemCode.UNKNOWN_CONTRACT);
    }

    @Test
    void aContractIsNoShareHoweverItIsNamed() {
        FileSource kotak = fixture("kotak-trades/trades.csv");
        assertThat(fills(kotak, IN_NEW_YORK))
                .extracting(
                        fill -> fill.instrument().symbol(),
                        fill -> fill.instrument().assetClass())
                .containsExactly(
                        tuple("INFY", AssetClass.STOCK),
                        tuple("INFY", AssetClass.STOCK),
                        tuple("NIFTY2660924800CE", AssetClass.OPTION),
                        tuple("NIFTY26JUNFUT", AssetClass.FUTURE),
                        tuple("FUTURE RETAIL LIMITED", AssetClass.STOCK),
                        tuple("OPTIEMUS", AssetClass.STOCK));
        assertThat(problems(kotak, IN_NEW_YORK))
                .hasSize(4)
                .allSatisfy(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.UNKNOWN_CONTRACT))
                .extracting(Problem::value)
                .containsExactly("NIFTY 9TH JUN 24800 CE", "OPT NIFTY WEEK2 24800", "SOMETHING", "CRUDEOIL26JUNFUT");
    }

    @Test
    void theTradesTimeCountsAtKotakNotTheOrders() {
        assertThat(fills(fixture("kotak-trades/trades.csv"), IN_NEW_YORK)
                        .getFirst()
                        .leg()
                        .at())
                .isEqualTo(Instant.parse("2026-06-02T03:45:23Z"));
    }
}
