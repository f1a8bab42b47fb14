package com.tradingjournal.brokerfiles.control;

import static com.tradingjournal.brokerfiles.control.Files.IN_NEW_YORK;
import static com.tradingjournal.brokerfiles.control.Files.contract;
import static com.tradingjournal.brokerfiles.control.Files.fills;
import static com.tradingjournal.brokerfiles.control.Files.fixture;
import static com.tradingjournal.brokerfiles.control.Files.only;
import static com.tradingjournal.brokerfiles.control.Files.problems;
import static com.tradingjournal.brokerfiles.control.Files.rows;
import static com.tradingjournal.brokerfiles.control.Files.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.tradingjournal.brokerfiles.control.text.FileRefused;
import com.tradingjournal.brokerfiles.entity.Detection.Known;
import com.tradingjournal.brokerfiles.entity.Instrument.Contract;
import com.tradingjournal.brokerfiles.entity.ParsedRow.FillRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Ignored;
import com.tradingjournal.brokerfiles.entity.Problem;
import com.tradingjournal.brokerfiles.entity.Question;
import com.tradingjournal.positions.entity.AssetClass;
import com.tradingjournal.positions.entity.Fill.Effect;
import com.tradingjournal.positions.entity.Fill.Event;
import com.tradingjournal.positions.entity.Fill.Timing;
import com.tradingjournal.positions.entity.OptionRight;
import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InteractiveBrokersTest {

    private static final ReadRequest ANSWERED = IN_NEW_YORK.answering(
            Map.of(Question.multiplierOf("QQX"), "25", Question.multiplierOf("DAX CALL WARRANT"), "0.01"));

    @ParameterizedTest
    @CsvSource({
        "ibkr-activity, statement.csv, MULTIPLIER:QQX",
        "ibkr-flex-csv, trades.csv, MULTIPLIER:QQX MULTIPLIER:DAX CALL WARRANT",
        "ibkr-flex-csv, compact.csv,",
        "ibkr-flex-xml, trades.xml,"
    })
    void eachFileIsFoundByItsHeaderAndAsksWhatNothingTells(String format, String file, @Nullable String asked) {
        Known known = (Known) BrokerFiles.detect(fixture(format + "/" + file), IN_NEW_YORK);
        assertThat(known.format().id()).isEqualTo(format);
        assertThat(String.join(
                        " ", known.questions().stream().map(Question::code).toList()))
                .isEqualTo(asked == null ? "" : asked);
    }

    @Test
    void withoutTheSizeOfAContractNothingIsRead() {
        assertThatThrownBy(() -> rows(fixture("ibkr-flex-csv/trades.csv"), IN_NEW_YORK))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("QQX");
    }

    @Nested
    class Activity {

        private final List<FillRow> fills = fills(fixture("ibkr-activity/statement.csv"), ANSWERED);

        private FillRow of(String symbol) {
            return fills.stream()
                    .filter(fill -> fill.instrument().symbol().equals(symbol))
                    .findFirst()
                    .orElseThrow();
        }

        @Test
        void ordersCountAndWhatRepeatsThemDoesNot() {
            assertThat(fills).hasSize(14);
            assertThat(only(Ignored.class, rows(fixture("ibkr-activity/statement.csv"), ANSWERED)))
                    .extracting(Ignored::reason)
                    .hasSize(3)
                    .containsOnly("REPEATS_AN_ORDER");
        }

        @Test
        void timesAreOfTheAccountsZoneAndThousandsAreGrouped() {
            assertThat(fills.getFirst().leg().at()).isEqualTo(Instant.parse("2026-06-01T13:31:04Z"));
            assertThat(fills.getFirst().quantity()).isEqualByComparingTo("1200");
        }

        @Test
        void aNegativeCommissionIsACostAndAPositiveOneARebate() {
            assertThat(fills.get(0).fees()).isEqualByComparingTo("6.05");
            assertThat(fills.get(1).fees()).isEqualByComparingTo("-0.25");
        }

        @Test
        void codesTellWhetherAPositionIsOpenedOrClosed() {
            assertThat(of("TSLA").nature().effect()).isEqualTo(Effect.OPEN);
            assertThat(of("TSLA").side()).isEqualTo(Side.SELL);
            assertThat(of("MSFT").nature().effect()).isEqualTo(Effect.UNMARKED);
        }

        @Test
        void anOptionExpires() {
            FillRow expired = fills.stream()
                    .filter(fill -> fill.nature().event() == Event.EXPIRY)
                    .findFirst()
                    .orElseThrow();
            assertThat(contract(expired))
                    .isEqualTo(
                            new Contract("AAPL", LocalDate.of(2026, 6, 19), new BigDecimal("180"), OptionRight.CALL));
            assertThat(expired.instrument().multiplier()).isEqualByComparingTo("100");
        }

        @Test
        void aFuturesMultiplierFollowsFromItsNotionalValue() {
            assertThat(of("ESM6").instrument().multiplier()).isEqualByComparingTo("50");
        }

        @Test
        void anOptionOnAFutureThatExpiresIsOfItsFuturesSizeAndAnUnknownOneAsAnswered() {
            assertThat(fills)
                    .filteredOn(fill -> fill.instrument().symbol().startsWith("ES "))
                    .extracting(fill -> fill.instrument().multiplier().toPlainString())
                    .containsExactly("50", "50");
            assertThat(of("QQX 19JUN26 10 C").instrument().multiplier()).isEqualByComparingTo("25");
        }

        @Test
        void commissionsOfCurrenciesAreInTheTradesCurrencyOrRefused() {
            assertThat(of("EUR.USD").fees()).isEqualByComparingTo("2");
            assertThat(of("USD.JPY").fees()).isEqualByComparingTo("300");
            assertThat(of("CHF.USD").fees()).isEqualByComparingTo("2.5");
            assertThat(problems(fixture("ibkr-activity/statement.csv"), ANSWERED))
                    .extracting(Problem::column)
                    .containsExactly("Comm in USD");
        }
    }

    @Nested
    class Flex {

        private final List<FillRow> fills = fills(fixture("ibkr-flex-csv/trades.csv"), ANSWERED);

        @Test
        void identicalExecutionsOfOneSecondStayApart() {
            assertThat(fills).extracting(FillRow::key).doesNotHaveDuplicates();
            assertThat(fills.get(0).orderId()).isEqualTo(fills.get(1).orderId());
        }

        @Test
        void theSideIsReadBeforeTheSign() {
            assertThat(fills.get(2).side()).isEqualTo(Side.SELL);
            assertThat(fills.get(2).quantity()).isEqualByComparingTo("200");
        }

        @Test
        void ordersAndCancelledTradesAreIgnored() {
            assertThat(only(Ignored.class, rows(fixture("ibkr-flex-csv/trades.csv"), ANSWERED)))
                    .extracting(Ignored::reason)
                    .containsExactly("REPEATS_AN_EXECUTION", "CANCELLED");
        }

        @Test
        void anAssignmentEndsTheOptionAndSellsTheShares() {
            assertThat(fills.get(4).nature().event()).isEqualTo(Event.ASSIGNMENT);
            assertThat(fills.get(5).instrument().assetClass()).isEqualTo(AssetClass.STOCK);
            assertThat(fills.get(5).nature().event()).isEqualTo(Event.TRADE);
        }

        @Test
        void aContractWithoutItsMultiplierHasThatOfItsSpecificationOrAsAnswered() {
            assertThat(fills)
                    .filteredOn(fill -> fill.line() > 8 && fill.line() != 10)
                    .extracting(
                            fill -> fill.instrument().symbol(),
                            fill -> fill.instrument().multiplier().toPlainString())
                    .containsExactly(
                            tuple("ESM6", "50"),
                            tuple("QQXM6", "25"),
                            tuple("ESM6 C5300", "50"),
                            tuple("SPY260619P00500000", "100"),
                            tuple("DAX CALL WARRANT", "0.01"),
                            tuple("NVDA260619C00150000", "100"));
            assertThat(problems(fixture("ibkr-flex-csv/trades.csv"), ANSWERED)).isEmpty();
        }

        @Test
        void aCommissionInTheCurrencyThatWasBoughtIsTurnedIntoTheTrades() {
            String file = "ClientAccountID,CurrencyPrimary,AssetClass,Symbol,TradeID,DateTime,Quantity,TradePrice,"
                    + "IBCommission,IBCommissionCurrency,Buy/Sell\n"
                    + "U1,USD,CASH,EUR.USD,7001,20260601;093104,1000,1.25,-2,EUR,BUY\n"
                    + "U1,GBP,CASH,EUR.GBP,7002,20260601;093105,1000,0.85,-2,USD,BUY\n";
            assertThat(fills(text(file), ANSWERED))
                    .singleElement()
                    .satisfies(fill -> assertThat(fill.fees()).isEqualByComparingTo("2.5"));
            assertThat(problems(text(file), ANSWERED))
                    .extracting(Problem::column)
                    .containsExactly("IBCommission");
        }

        @Test
        void ofWhatIsPricedInCentsTheSizeIsAskedWhereTheFileDoesNotTell() {
            String file = "CurrencyPrimary,AssetClass,Symbol,TradeID,DateTime,Quantity,TradePrice,Buy/Sell\n"
                    + "USD,FUT,ZCZ6,7001,20260601;093104,1,4.5025,BUY\nUSD,FUT,ZN   JUN 26,7002,20260601;093105,1,110.5,BUY\n";
            assertThat(Files.questions(text(file), IN_NEW_YORK))
                    .extracting(Question::code)
                    .containsExactly("MULTIPLIER:ZC");
            ReadRequest cents = IN_NEW_YORK.answering(Map.of(Question.multiplierOf("ZC"), "5000"));
            assertThat(fills(text(file), cents))
                    .extracting(fill -> fill.instrument().symbol())
                    .containsExactly("ZCZ6", "ZNM6");
        }

        @Test
        void anOptionIsOneThoughNoColumnSaysSo() {
            assertThat(fills.getLast().instrument().assetClass()).isEqualTo(AssetClass.OPTION);
        }

        @Test
        void confirmationsHaveTheirCodesInOneColumnAndTheirTimeInAnother() {
            String file =
                    "ClientAccountID,CurrencyPrimary,AssetClass,Symbol,TradeID,TradeDate,TradeTime,Quantity,Price,"
                            + "Commission,Buy/Sell,Code,LevelOfDetail\n"
                            + "U1,USD,STK,AAPL,7001,20260601,093104,-10,182.3,-1,SELL,O;P,EXECUTION\n";
            FillRow fill = fills(text(file), ANSWERED).getFirst();
            assertThat(fill.leg().at()).isEqualTo(Instant.parse("2026-06-01T13:31:04Z"));
            assertThat(fill.nature().effect()).isEqualTo(Effect.OPEN);
        }

        @Test
        void theCompactFormHasDatesAlone() {
            assertThat(fills(fixture("ibkr-flex-csv/compact.csv"), ANSWERED))
                    .hasSize(2)
                    .allSatisfy(fill -> assertThat(fill.nature().timing()).isEqualTo(Timing.DATE_ONLY));
        }

        @Test
        void theXmlHasTheSameFills() {
            List<FillRow> xml = fills(fixture("ibkr-flex-xml/trades.xml"), ANSWERED);
            assertThat(xml)
                    .extracting(FillRow::key)
                    .containsExactly(fills.get(0).key(), fills.get(2).key());
            assertThat(xml.getFirst().leg()).isEqualTo(fills.getFirst().leg());
        }
    }
}
