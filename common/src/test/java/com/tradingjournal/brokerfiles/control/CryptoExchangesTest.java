package com.tradingjournal.brokerfiles.control;

import static com.tradingjournal.brokerfiles.control.Files.IN_INDIA;
import static com.tradingjournal.brokerfiles.control.Files.contract;
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
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.tradingjournal.brokerfiles.control.text.FileSource;
import com.tradingjournal.brokerfiles.entity.ParsedRow.FillRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Ignored;
import com.tradingjournal.brokerfiles.entity.ParsedRow.RoundTripRow;
import com.tradingjournal.brokerfiles.entity.Problem;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.brokerfiles.entity.Question;
import com.tradingjournal.positions.entity.AssetClass;
import com.tradingjournal.positions.entity.Fill.Timing;
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

class CryptoExchangesTest {

    private static final String BNB_IN_USDT = Question.multiplierOf("BNB/USDT");

    private static final ReadRequest ANSWERED = IN_INDIA.answering(Map.of(
            BNB_IN_USDT, "600", Question.multiplierOf("BNB/BTC"), "0.003", Question.FEE_SIGN, "NEGATIVE_IS_COST"));

    @ParameterizedTest
    @CsvSource({
        "binance-spot, trades.csv",
        "binance-spot-2019, trades.csv",
        "binance-orders, orders.csv",
        "binance-futures, trades.csv",
        "binance-futures, rebates.csv",
        "bybit-closed-pnl, closed.csv",
        "bybit-closed-pnl, short-header.csv"
    })
    void eachFileIsFoundAmongAllFormatsAndIsTheSameWhenReadAgain(String format, String name) {
        FileSource file = fixture(format + "/" + name);
        assertThat(format(file, IN_INDIA)).isEqualTo(format);
        assertThat(keys(file, ANSWERED)).isNotEmpty().doesNotHaveDuplicates().isEqualTo(keys(file, ANSWERED));
    }

    @Test
    void aFileWithTheUsualNamesIsNotTakenForBinances() {
        String file = "Date,Market,Type,Price,Amount,Total,Fee\n2026-03-02 09:31:04,BTCUSDT,BUY,8500,0.25,2125,1\n";
        assertThat(format(text(file), IN_INDIA)).isEqualTo("generic-fills");
    }

    @Nested
    class Spot {

        private final FileSource file = fixture("binance-spot/trades.csv");
        private final List<FillRow> fills = fills(file, ANSWERED);

        @Test
        void timesAreUniversalWhateverTheAccountsZone() {
            assertThat(fills.getFirst().leg().at()).isEqualTo(Instant.parse("2026-03-02T09:31:04Z"));
        }

        @Test
        void amountsCarryTheNameOfTheirCoin() {
            assertThat(fills)
                    .extracting(fill -> fill.quantity().toPlainString())
                    .containsExactly("0.5", "0.4995", "1", "1", "2", "500", "500");
            assertThat(fills.getFirst().leg().price()).isEqualByComparingTo("67250.1");
            assertThat(fills)
                    .extracting(fill -> fill.instrument().currency())
                    .containsExactly("USDT", "USDT", "USDT", "USDT", "BTC", "USDT", "USDT");
            assertThat(fills).extracting(fill -> fill.instrument().assetClass()).containsOnly(AssetClass.CRYPTO);
        }

        @Test
        void aFeeInTheBoughtCoinIsWorthItsPrice() {
            assertThat(fills.get(0).fees()).isEqualByComparingTo("33.62505");
            assertThat(fills.get(1).fees()).isEqualByComparingTo("33.91605");
            assertThat(fills.get(4).fees()).isEqualByComparingTo("0.0001002");
            assertThat(fills.get(5).fees()).isEqualByComparingTo("0.2");
            assertThat(fills.get(6).fees()).isEqualByComparingTo("0");
        }

        @Test
        void theWorthOfAThirdCoinIsAskedOnce() {
            assertThat(questions(file, IN_INDIA)).extracting(Question::code).containsExactly(BNB_IN_USDT);
            assertThat(fills.get(2).fees()).isEqualByComparingTo("3.06");
        }

        @Test
        void whatCannotBeUnderstoodIsRejectedWithItsColumn() {
            assertThat(problems(file, ANSWERED))
                    .extracting(Problem::column, Problem::code)
                    .containsExactly(
                            tuple("Pair", ProblemCode.UNKNOWN_CONTRACT),
                            tuple("Executed", ProblemCode.NOT_A_NUMBER),
                            tuple("Date(UTC)", ProblemCode.OUT_OF_RANGE));
        }

        @Test
        void theOlderFormHasTheFeesCoinInAColumn() {
            List<FillRow> older = fills(fixture("binance-spot-2019/trades.csv"), ANSWERED);
            assertThat(older)
                    .extracting(fill -> fill.fees().stripTrailingZeros().toPlainString())
                    .containsExactly("2.150125", "2.125", "0.000006");
            assertThat(older.get(0).position().sequence())
                    .isGreaterThan(older.get(1).position().sequence());
        }

        @Test
        void ordersCountAsFarAsTheyWereFilled() {
            FileSource orders = fixture("binance-orders/orders.csv");
            assertThat(fills(orders, IN_INDIA))
                    .extracting(fill -> fill.quantity().toPlainString())
                    .containsExactly("0.5", "0.3");
            assertThat(fills(orders, IN_INDIA)).extracting(FillRow::charges).containsOnlyNulls();
            assertThat(only(Ignored.class, rows(orders, IN_INDIA)))
                    .extracting(Ignored::reason)
                    .containsExactly("NOT_FILLED");
        }
    }

    @Nested
    class Contracts {

        private final FileSource file = fixture("binance-futures/trades.csv");

        @Test
        void contractsAreNotTheirCoins() {
            List<FillRow> fills = fills(file, IN_INDIA);
            assertThat(fills).extracting(FillRow::side).containsExactly(Side.SELL, Side.BUY, Side.BUY);
            assertThat(fills).extracting(fill -> contract(fill).underlying()).containsExactly("BTC", "BTC", "ETH");
            assertThat(fills.getFirst().instrument().segment()).isEqualTo("PERP");
            assertThat(fills.get(2).instrument().symbol()).isEqualTo("ETHUSDT_260626");
            assertThat(fills.getFirst().fees()).isEqualByComparingTo("2.716");
        }

        @Test
        void aContractSettledInItsCoinIsRejected() {
            assertThat(problems(file, IN_INDIA))
                    .extracting(Problem::column, Problem::code)
                    .containsExactly(tuple("Symbol", ProblemCode.UNKNOWN_CONTRACT));
        }

        @Test
        void feesOfBothSignsAreAskedAbout() {
            FileSource mixed = fixture("binance-futures/rebates.csv");
            assertThat(questions(mixed, IN_INDIA)).extracting(Question::code).containsExactly(Question.FEE_SIGN);
            assertThat(fills(mixed, ANSWERED))
                    .extracting(fill -> fill.fees().stripTrailingZeros().toPlainString())
                    .containsExactly("2.716", "-0.34");
        }
    }

    @Nested
    class Bybit {

        private final FileSource file = fixture("bybit-closed-pnl/closed.csv");
        private final List<RoundTripRow> trips = trips(file, IN_INDIA);

        @Test
        void onlyTheCloseIsTimed() {
            assertThat(trips).extracting(RoundTripRow::timing).containsOnly(Timing.UNKNOWN);
            assertThat(Objects.requireNonNull(trips.getFirst().exit()).at())
                    .isEqualTo(Instant.parse("2026-03-02T10:15:30Z"));
        }

        @Test
        void whatClosesIsTheOtherSideOfWhatOpened() {
            assertThat(trips).extracting(RoundTripRow::side).containsExactly(Side.BUY, Side.SELL, Side.SELL, Side.BUY);
        }

        @Test
        void theStatedProfitIsNet() {
            assertThat(trips)
                    .extracting(trip -> net(trip).stripTrailingZeros().toPlainString())
                    .containsExactly("57.56675", "-17.4745", "-17.4745", "15.2");
            assertThat(trips.get(3).fees()).isEqualByComparingTo("-0.2");
        }

        private BigDecimal net(RoundTripRow trip) {
            return grossPnl(trip).subtract(trip.fees());
        }

        @Test
        void aProfitFarFromThePricesACoinSettledContractAndAnAmbiguousDirectionAreRejected() {
            assertThat(problems(file, IN_INDIA))
                    .extracting(Problem::column, Problem::code)
                    .containsExactly(
                            tuple("Closed P&L", ProblemCode.CONTRADICTION),
                            tuple("Contracts", ProblemCode.UNKNOWN_CONTRACT),
                            tuple("Closing Direction", ProblemCode.UNKNOWN_VALUE));
        }

        @Test
        void aTradeIsTheSameWithAndWithoutItsOrdersNumber() {
            assertThat(keys(fixture("bybit-closed-pnl/short-header.csv"), IN_INDIA))
                    .containsExactly(trips.getFirst().key());
        }
    }
}
