package com.tradingjournal.charges.control;

import static com.tradingjournal.positions.entity.AssetClass.FUTURE;
import static com.tradingjournal.positions.entity.AssetClass.OPTION;
import static com.tradingjournal.positions.entity.AssetClass.STOCK;
import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.charges.entity.BrokerProfile;
import com.tradingjournal.charges.entity.ChargeRate;
import com.tradingjournal.charges.entity.ChargeTable;
import com.tradingjournal.charges.entity.ChargedFill.Standing;
import com.tradingjournal.charges.entity.Exchange;
import com.tradingjournal.charges.entity.Levy;
import com.tradingjournal.charges.entity.Segment;
import com.tradingjournal.positions.entity.AssetClass;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts as a pocket calculator gives them: brokerage, exchange, tax, stamp, other. */
class TradingDayTest {

    @Nested
    class Segments {

        /** 22,507.50: STT 22.5075 → 23; NSE 0.668, SEBI 0.0225; GST 18 % of 0.69 = 0.1242; stamp 3.376 → 3. */
        @Test
        void deliveryBoughtPaysTaxAndStampButNoBrokerage() {
            assertThat(Day.at("zerodha", "2025-06-02")
                            .buy("10", "1500")
                            .buy("5", "1501.5")
                            .total())
                    .isEqualTo("0 0.69 23.12 3 0");
        }

        /** 22,800: STT 22.8 → 23; BSE 0.855 → 0.86, SEBI 0.0228; GST 18 % of 0.88 = 0.1584; depository 13 × 1.18. */
        @Test
        void deliverySoldPaysTheDepository() {
            assertThat(Day.at("zerodha", "2025-06-04")
                            .of(STOCK, "BSE", "INFY")
                            .sell("15", "1520")
                            .total())
                    .isEqualTo("0 0.88 23.16 0 15.34");
        }

        /** Brokerage 6.00 + 6.03; STT 5.025 → 5; NSE 1.19097, SEBI 0.0401; GST 18 % of 13.26 = 2.3868; stamp 0.6 → 1. */
        @Test
        void intradayPaysTaxOnTheSaleOnly() {
            Day day = Day.at("zerodha", "2026-05-04").buy("100", "200").sell("100", "201");
            assertThat(day.total()).isEqualTo("12.03 1.23 7.39 1 0");
            assertThat(day.of(0)).startsWith("6 ").endsWith(" 1 0");
            assertThat(day.of(1)).startsWith("6.03 ").endsWith(" 0 0");
        }

        /** A crore is 10⁷. Ten lakh sold: brokerage min(20, 300); STT 500; NSE 17.30, SEBI 1.00; GST 18 % of 38.30 = 6.894. */
        @Test
        void futures() {
            assertThat(Day.at("zerodha", "2026-04-01")
                            .of(FUTURE, "NFO", "NIFTY26APRFUT")
                            .sell("40", "25000")
                            .total())
                    .isEqualTo("20 18.3 506.89 0 0");
            assertThat(Day.at("zerodha", "2026-04-01")
                            .of(FUTURE, "NFO", "NIFTY26APRFUT")
                            .buy("40", "25000")
                            .total())
                    .isEqualTo("20 18.3 6.89 20 0");
        }

        /** MCX, ten lakh: CTT 100, 21.00 + 1.00; GST 18 % of 42 = 7.56. Options, one lakh: CTT 50, 41.80 + 0.10; GST 11.142. */
        @Test
        void commodities() {
            assertThat(Day.at("zerodha", "2026-05-04")
                            .of(FUTURE, "MCX", "GOLD26JUNFUT")
                            .sell("10", "100000")
                            .total())
                    .isEqualTo("20 22 107.56 0 0");
            assertThat(Day.at("zerodha", "2026-05-04")
                            .of(OPTION, "MCX", "GOLD26JUN100000CE")
                            .sell("100", "1000")
                            .total())
                    .isEqualTo("20 41.9 61.14 0 0");
        }

        /** The broker's line: 80 + 95.97 + 0.27, GST 18 % of them 31.72; STT 203.76 → 204, stamp 4.03 → 4. */
        @Test
        void brokersOwnLineOfAnOptionIsReproduced() {
            LocalDate since = LocalDate.of(2026, 4, 1);
            ChargeTable withProtection = new ChargeTable(
                    Stream.concat(
                                    Day.TABLE.rates().stream(),
                                    Stream.of(new ChargeRate(
                                            Levy.TRANSACTION,
                                            Segment.OPTIONS,
                                            Exchange.NSE,
                                            null,
                                            since,
                                            new BigDecimal("0.03553"),
                                            "A broker's list with IPFT in it")))
                            .toList(),
                    Day.TABLE.profiles());
            Day day = Day.at("zerodha", "2026-07-01")
                    .by(withProtection)
                    .of(OPTION, "NSE", "NIFTY2670724000CE")
                    .buy("650", "103.2775")
                    .buy("650", "103.2775")
                    .sell("650", "104.4925")
                    .sell("650", "104.49250000");
            assertThat(day.total()).isEqualTo("80 96.24 235.72 4 0");
        }

        /** Ten lakh of dollars: brokerage min(20, 300); NSE 3.50, SEBI 1.00; GST 18 % of 24.50 = 4.41; stamp 1; no tax on the sale. */
        @Test
        void currencies() {
            Day day = Day.at("zerodha", "2026-05-04")
                    .of(FUTURE, "CDS", "USDINR")
                    .buy("10", "100000")
                    .sell("10", "100000");
            assertThat(day.of(0)).isEqualTo("20 4.5 4.41 1 0");
            assertThat(day.of(1)).isEqualTo("20 4.5 4.41 0 0");
            // Premium of a lakh: 31.10 and 0.10, or 1.00 at BSE; GST 18 % of 51.20 = 9.216, of 21.10 = 3.798.
            assertThat(Day.at("dhan", "2026-05-04")
                            .of(OPTION, "CDS", "USDINR")
                            .sell("1000", "100")
                            .total())
                    .isEqualTo("20 31.2 9.22 0 0");
            assertThat(Day.at("dhan", "2026-05-04")
                            .of(OPTION, "BCD", "USDINR")
                            .sell("1000", "100")
                            .total())
                    .isEqualTo("20 1.1 3.8 0 0");
        }

        @Test
        void currenciesBeforeTheirRatesAndNcdexAreNotKnown() {
            assertThat(Day.at("zerodha", "2024-09-30")
                            .of(FUTURE, "CDS", "USDINR")
                            .buy("1", "83000")
                            .of(0))
                    .isEqualTo("none");
            assertThat(Day.at("zerodha", "2026-05-04")
                            .of(FUTURE, "NCDEX", "GUAR")
                            .buy("1", "83000")
                            .of(0))
                    .isEqualTo("none");
        }

        @Test
        void optionThatExpiresWorthlessIsNoOrder() {
            assertThat(Day.at("zerodha", "2026-05-05")
                            .of(OPTION, "NFO", "NIFTY2650524000CE")
                            .sell("75", "0")
                            .total())
                    .isEqualTo("0 0 0 0 0");
        }
    }

    @Nested
    class Periods {

        /** Brokerage 20; GST 18 % of it and of the exchange's. */
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                FUTURE | NSE | 40  | 25000 | 2024-09-30 | 20 19.8 132.16 0 0
                FUTURE | NSE | 40  | 25000 | 2024-10-01 | 20 18.3 206.89 0 0
                FUTURE | NSE | 40  | 25000 | 2026-03-31 | 20 18.3 206.89 0 0
                FUTURE | NSE | 40  | 25000 | 2026-04-01 | 20 18.3 506.89 0 0
                OPTION | NSE | 100 | 1000  | 2024-09-30 | 20 49.6 75.53 0 0
                OPTION | NSE | 100 | 1000  | 2024-10-01 | 20 35.13 109.92 0 0
                OPTION | NSE | 100 | 1000  | 2026-03-31 | 20 35.13 109.92 0 0
                OPTION | NSE | 100 | 1000  | 2026-04-01 | 20 35.13 159.92 0 0
                OPTION | BSE | 100 | 1000  | 2026-04-01 | 20 32.6 159.47 0 0
                """)
        void rateHoldsFromItsDayOn(
                String assetClass, String exchange, String quantity, String price, String date, String expected) {
            Day day = Day.at("zerodha", date).of(AssetClass.valueOf(assetClass), exchange, "NIFTY26APR");
            assertThat(day.sell(quantity, price).total()).isEqualTo(expected);
        }

        /** Ten lakh bought at NSE: 32.20 and 29.70, SEBI 1.00, STT 1,000, stamp 150. */
        @Test
        void cashRateOfNseChangedInOctober2024() {
            assertThat(Day.at("zerodha", "2024-09-30").buy("1000", "1000").total())
                    .isEqualTo("0 33.2 1005.98 150 0");
            assertThat(Day.at("zerodha", "2024-10-01").buy("1000", "1000").total())
                    .isEqualTo("0 30.7 1005.53 150 0");
        }

        @Test
        void nothingIsComputedBeforeTheTableBegins() {
            assertThat(Day.at("zerodha", "2020-06-30").buy("1000", "1000").of(0))
                    .isEqualTo("none");
        }

        @Test
        void validRatesAreTheLatestOfTheirKind() {
            assertThat(Day.TABLE.validOn(LocalDate.of(2026, 3, 31)))
                    .filteredOn(rate -> rate.levy() == Levy.TRANSACTION_TAX && rate.segment() == Segment.OPTIONS)
                    .extracting(rate -> rate.percent().toPlainString())
                    .containsExactly("0.1");
            assertThat(Day.TABLE.rates()).allMatch(rate -> !rate.source().isBlank());
        }
    }

    @Nested
    class Brokerage {

        /** 30,000 and 90,000 of one order: min(20, 36) once, a quarter and three; another order pays its own. */
        @Test
        void partialFillsShareTheBrokerageOfTheirOrder() {
            Day day = Day.at("zerodha", "2026-05-04")
                    .of(FUTURE, "NFO", "NIFTY26MAYFUT")
                    .order("1")
                    .buy("1", "30000")
                    .buy("3", "30000")
                    .order(null)
                    .buy("1", "30000")
                    .buy("1", "30000");
            assertThat(day.of(0)).startsWith("5 ");
            assertThat(day.of(1)).startsWith("15 ");
            assertThat(day.of(2)).startsWith("9 ");
            assertThat(day.total()).startsWith("38 ");
        }

        /** 0.1 % is raised to 5 and lowered to 20; of a delivery no more than 2.5 % is charged, which is the regulator's cap. */
        @ParameterizedTest
        @CsvSource({"100, 2.5", "150, 3.75", "200, 5", "4000, 5", "6000, 6", "20000, 20", "90000, 20"})
        void growwHasAMinimumAndACap(String value, String brokerage) {
            assertThat(Day.at("groww", "2026-05-04").buy("1", value).of(0)).startsWith(brokerage + " ");
        }

        @ParameterizedTest
        @CsvSource({
            "zerodha, 0, 6, 6, 20",
            "dhan, 0, 6, 20, 20",
            "angel-one, 0, 20, 20, 20",
            "upstox, 20, 20, 20, 20",
            "kotak-neo, 40, 10, 10, 10",
            "paytm-money, 20, 10, 20, 20",
            "groww, 20, 20, 20, 20"
        })
        void ofAnOrderOfTwentyThousand(String profile, String delivery, String intraday, String future, String option) {
            assertThat(Day.at(profile, "2026-05-04").buy("100", "200").of(0)).startsWith(delivery + " ");
            assertThat(Day.at(profile, "2026-05-04")
                            .buy("100", "200")
                            .sell("100", "200")
                            .of(0))
                    .startsWith(intraday + " ");
            assertThat(Day.at(profile, "2026-05-04")
                            .of(FUTURE, "NFO", "F")
                            .buy("100", "200")
                            .of(0))
                    .startsWith(future + " ");
            assertThat(Day.at(profile, "2026-05-04")
                            .of(OPTION, "NFO", "O")
                            .buy("100", "200")
                            .of(0))
                    .startsWith(option + " ");
        }
    }

    /** Options' plan is not known: what is computed without it is a part. */
    @Test
    void planThatIsNotKnownIsToldFromOneThatIsFree() {
        BrokerProfile zerodha = Day.TABLE.profile("zerodha").orElseThrow();
        BrokerProfile cash = new BrokerProfile(
                "cash",
                "Cash",
                List.of(),
                zerodha.brokerage().stream()
                        .filter(plan -> plan.segment() == Segment.EQUITY_DELIVERY)
                        .toList(),
                zerodha.depository());
        ChargeTable table = new ChargeTable(Day.TABLE.rates(), List.of(cash));
        Day day = Day.at("cash", "2026-05-04").by(table).buy("10", "100");
        assertThat(day.planKnown()).isTrue();
        assertThat(day.of(OPTION, "NFO", "NIFTY2650524000CE").buy("75", "100").planKnown())
                .isFalse();
    }

    @Nested
    class Netting {

        /**
         * Of 10,000 bought 6,000 are intraday: 60,000 in and 66,000 out, brokerage 18.00 + 19.80 of these only; stamp 1.80, and 6.00
         * of the 40,000 delivered → 8; STT 16.50 + 40 → 57 (half up); NSE 4.93, SEBI 0.17, GST 18 % of 42.90 = 7.722.
         */
        @Test
        void fillThatIsPartlyNettedPaysAsTwo() {
            Day day = Day.at("zerodha", "2026-05-04").buy("10000", "10").sell("6000", "11");
            assertThat(day.of(0)).startsWith("18 ");
            assertThat(day.total()).isEqualTo("37.8 5.1 64.72 8 0");
            assertThat(day.of(1)).endsWith(" 0 0");
        }

        @Test
        void soldBeforeBoughtOnTheDayIsIntradayToo() {
            assertThat(Day.at("zerodha", "2026-05-04")
                            .sell("100", "200")
                            .buy("100", "200")
                            .total())
                    .endsWith(" 1 0");
        }

        @Test
        void exchangesNetTogetherButWriteNotesOfTheirOwn() {
            Day day = Day.at("zerodha", "2026-05-04")
                    .buy("100", "200")
                    .of(STOCK, "BSE", "INFY")
                    .sell("100", "201");
            assertThat(day.of(0)).isEqualTo("6 0.61 1.19 1 0");
            assertThat(day.of(1)).isEqualTo("6.03 0.77 6.22 0 0");
        }
    }

    @Nested
    class Rounding {

        /** STT 0.1 % of 3 × 333.30 = 0.9999 → 1, a third each; stamp 0.15 → 0. */
        @Test
        void rupeeOfTheNoteIsSpreadByTurnoverToTheLastDigit() {
            Day day = Day.at("zerodha", "2026-05-04")
                    .buy("1", "333.3")
                    .of(STOCK, "NSE", "SBIN")
                    .buy("1", "333.3")
                    .of(STOCK, "NSE", "TCS")
                    .buy("1", "333.3");
            assertThat(day.total()).isEqualTo("0 0.03 1.01 0 0");
            assertThat(day.of(0)).isEqualTo("0 0.01 0.33666666 0 0");
        }

        @Test
        void cashAndDerivativesAreRoundedApart() {
            Day day = Day.at("zerodha", "2026-05-04")
                    .buy("1", "400")
                    .of(OPTION, "NFO", "NIFTY2650524000CE")
                    .sell("1", "300");
            // STT 0.40 → 0 on the one, 0.45 → 0 on the other; together they would be 1.
            assertThat(day.total()).isEqualTo("20 0.12 3.62 0 0");
        }
    }

    @Nested
    class DepositoryCharges {

        @Test
        void onceForAScripOnADayWhateverItsExchange() {
            Day day = Day.at("zerodha", "2026-05-04")
                    .sell("30", "100")
                    .of(STOCK, "BSE", "INFY")
                    .sell("10", "100")
                    .of(STOCK, "NSE", "SBIN")
                    .sell("1", "800");
            assertThat(day.of(0)).endsWith(" 11.505");
            assertThat(day.of(1)).endsWith(" 3.835");
            assertThat(day.of(2)).endsWith(" 15.34");
        }

        @Test
        void isAddedToWhatAFileStatesAndNotToWhatAPersonSays() {
            Day day = Day.at("zerodha", "2026-05-04")
                    .standing(Standing.STATED_BY_FILE)
                    .sell("10", "100")
                    .of(STOCK, "NSE", "SBIN")
                    .standing(Standing.STATED_BY_PERSON)
                    .sell("10", "100");
            assertThat(day.of(0)).isEqualTo("0 0 0 0 15.34");
            assertThat(day.of(1)).isEqualTo("none");
        }

        /** Kotak: 0.04 % of a lakh is 40, with GST 47.20. */
        @ParameterizedTest
        @CsvSource({
            "dhan, 14.75",
            "groww, 23.6",
            "angel-one, 23.6",
            "upstox, 21.83",
            "kotak-neo, 47.2",
            "paytm-money, 23.6"
        })
        void ofEachBroker(String profile, String expected) {
            assertThat(Day.at(profile, "2026-05-04").sell("100", "1000").of(0)).endsWith(" " + expected);
        }

        @Test
        void smallSaleIsFreeAtGroww() {
            assertThat(Day.at("groww", "2026-05-04").sell("1", "99").of(0)).endsWith(" 0");
        }
    }
}
