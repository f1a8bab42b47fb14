package com.tradingjournal.brokerfiles.control;

import static com.tradingjournal.brokerfiles.control.Files.IN_INDIA;
import static com.tradingjournal.brokerfiles.control.Files.IN_NEW_YORK;
import static com.tradingjournal.brokerfiles.control.Files.contract;
import static com.tradingjournal.brokerfiles.control.Files.fills;
import static com.tradingjournal.brokerfiles.control.Files.fixture;
import static com.tradingjournal.brokerfiles.control.Files.problems;
import static com.tradingjournal.brokerfiles.control.Files.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.brokerfiles.entity.FillKey;
import com.tradingjournal.brokerfiles.entity.Instrument.Contract;
import com.tradingjournal.brokerfiles.entity.ParsedRow.FillRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Leg;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.positions.entity.AssetClass;
import com.tradingjournal.positions.entity.OptionRight;
import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ZerodhaTradebookTest {

    private final List<FillRow> equity = fills(fixture("zerodha-tradebook/equity.csv"), IN_NEW_YORK);
    private final List<FillRow> derivatives = fills(fixture("zerodha-tradebook/derivatives.csv"), IN_INDIA);

    @Test
    void aRowBecomesAFill() {
        FillRow fill = equity.getFirst();
        assertThat(fill.line()).isEqualTo(2);
        assertThat(fill.instrument().symbol()).isEqualTo("INFY");
        assertThat(fill.instrument().isin()).isEqualTo("INE009A01021");
        assertThat(fill.instrument().assetClass()).isEqualTo(AssetClass.STOCK);
        assertThat(fill.side()).isEqualTo(Side.BUY);
        assertThat(fill.quantity()).isEqualTo(new BigDecimal("10"));
        assertThat(fill.fees()).isZero();
        assertThat(fill.orderId()).isEqualTo("1100000000000001");
    }

    @Test
    void timesAreIndianWhateverTheAccountsZone() {
        assertThat(equity.getFirst().leg())
                .isEqualTo(new Leg(new BigDecimal("1500.5"), Instant.parse("2025-06-02T03:45:23Z")));
    }

    @Test
    void aTradeIdIsUniqueWithinExchangeDaySegmentSymbolAndSideOnly() {
        assertThat(equity.getFirst().key()).isEqualTo(new FillKey("zerodha|NSE|2025-06-02|EQ|INFY|buy|50000001"));
        assertThat(equity).extracting(FillRow::key).doesNotHaveDuplicates();
    }

    @Test
    void theTradesOfKitesApiAreThoseOfTheTradebook() {
        String kite = """
                tradingsymbol,exchange,transaction_type,quantity,average_price,fill_timestamp,order_timestamp,trade_id,order_id
                INFY,NSE,BUY,10,1500.5,2025-06-02 09:15:23,2025-06-02 09:15:22,50000001,1100000000000001
                NIFTY25JUN24750PE,NFO,SELL,75,210,2025-06-02 10:15:01,2025-06-02 10:15:00,3,4
                """;
        String console = """
                symbol,isin,trade_date,exchange,segment,series,trade_type,auction,quantity,price,trade_id,order_id,order_execution_time,expiry_date
                NIFTY25JUN24750PE,,2025-06-02,NSE,FO,,sell,false,75.000000,210.000000,3,4,2025-06-02T10:15:01,2025-06-26
                """;
        List<FillRow> traded = fills(text(kite), IN_NEW_YORK);
        assertThat(traded.getFirst().key()).isEqualTo(equity.getFirst().key());
        assertThat(traded.getFirst().leg()).isEqualTo(equity.getFirst().leg());
        assertThat(traded.getLast().key())
                .isEqualTo(fills(text(console), IN_INDIA).getFirst().key());
    }

    @Test
    void aTradeIdThatASpreadsheetRoundedIsRejectedSinceItNoLongerTellsFillsApart() {
        String file = "symbol,trade_date,exchange,segment,trade_type,quantity,price,trade_id\n"
                + "INFY,2025-06-02,NSE,EQ,buy,1,1500,5.00E+07\n";
        assertThat(problems(text(file), IN_INDIA))
                .singleElement()
                .satisfies(problem -> assertThat(problem.column()).isEqualTo("trade_id"))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_TEXT));
    }

    @Test
    void partialFillsOfOneOrderStayApart() {
        assertThat(equity).extracting(FillRow::orderId).startsWith("1100000000000001", "1100000000000001");
        assertThat(equity).hasSize(4);
    }

    @Test
    void aWeeklyOptionIsReadFromItsSymbol() {
        assertThat(derivatives.getFirst().instrument().assetClass()).isEqualTo(AssetClass.OPTION);
        assertThat(contract(derivatives.getFirst()))
                .isEqualTo(new Contract("NIFTY", LocalDate.of(2025, 6, 5), new BigDecimal("24750"), OptionRight.PUT));
    }

    @Test
    void aMonthlyOptionWithoutExpiryColumnEndsOnTheLastThursday() {
        assertThat(contract(derivatives.get(1)).expiry()).isEqualTo(LocalDate.of(2025, 6, 26));
    }

    @Test
    void aFutureHasNoStrike() {
        assertThat(derivatives.get(2).instrument().assetClass()).isEqualTo(AssetClass.FUTURE);
        assertThat(contract(derivatives.get(2)))
                .isEqualTo(new Contract("BANKNIFTY", LocalDate.of(2025, 6, 26), null, null));
        assertThat(derivatives.get(2).instrument().multiplier()).isEqualTo(BigDecimal.ONE);
    }

    @Test
    void currencyAndCommodityContractsAreCountedInLots() {
        assertThat(derivatives.get(3).instrument().multiplier()).isEqualByComparingTo("1000");
        assertThat(contract(derivatives.get(3)).strike()).isEqualByComparingTo("85.25");
        assertThat(derivatives.get(4).instrument().multiplier()).isEqualByComparingTo("100");
    }

    @Test
    void aLotOfUnknownSizeIsAskedForAndNeverTakenAsOne() {
        assertThat(problems(fixture("zerodha-tradebook/derivatives.csv"), IN_INDIA))
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.UNKNOWN_CONTRACT))
                .satisfies(problem -> assertThat(problem.message()).contains("multiplier"))
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(7));
    }

    @Test
    void thePreviewSaysWhatIsTakenAsLots() {
        assertThat(BrokerFiles.preview(fixture("zerodha-tradebook/derivatives.csv"), IN_INDIA)
                        .problems())
                .extracting(problem -> problem.message())
                .contains("quantity is taken as lots of 1000 units.", "quantity is taken as lots of 100 units.");
    }

    @Test
    void theOldVariantHasTitlesDaysOnlyAndNoIds() {
        List<FillRow> fills = fills(fixture("zerodha-tradebook/old-with-title.csv"), IN_NEW_YORK);
        assertThat(fills).hasSize(3);
        assertThat(fills.getFirst().line()).isEqualTo(6);
        assertThat(fills.getFirst().leg().at()).isEqualTo("2025-06-12T18:30:00Z");
        assertThat(fills.getFirst().leg().price()).isEqualByComparingTo("1500.5");
        assertThat(fills).extracting(fill -> fill.key().text()).doesNotHaveDuplicates();
        assertThat(fills.get(1).key().text()).endsWith("#2");
    }
}
