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
import static org.assertj.core.api.Assertions.tuple;

import com.tradingjournal.brokerfiles.control.text.FileSource;
import com.tradingjournal.brokerfiles.entity.ParsedRow.FillRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Ignored;
import com.tradingjournal.brokerfiles.entity.ParsedRow.RoundTripRow;
import com.tradingjournal.brokerfiles.entity.Problem;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.brokerfiles.entity.Question;
import com.tradingjournal.positions.entity.AssetClass;
import com.tradingjournal.positions.entity.Side;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TradingViewTest {

    private static final String POINT = Question.multiplierOf("QQX");
    private static final ReadRequest ANSWERED = IN_NEW_YORK.answering(Map.of(POINT, "25"));

    @ParameterizedTest
    @CsvSource({
        "tradingview-orders, orders.csv",
        "tradingview-futures, orders.csv",
        "tradingview-paper, paper.csv",
        "avatrade-orders-de, orders.csv"
    })
    void eachFileIsFoundAmongAllFormatsAndIsTheSameWhenReadAgain(String format, String name) {
        FileSource file = fixture(format + "/" + name);
        assertThat(format(file, IN_NEW_YORK)).isEqualTo(format);
        assertThat(keys(file, ANSWERED)).isNotEmpty().doesNotHaveDuplicates().isEqualTo(keys(file, ANSWERED));
    }

    @Test
    void theExchangeTellsWhatIsTraded() {
        List<FillRow> fills = fills(fixture("tradingview-orders/orders.csv"), IN_NEW_YORK);
        assertThat(fills)
                .extracting(
                        fill -> fill.instrument().symbol(),
                        fill -> fill.instrument().exchange(),
                        fill -> fill.instrument().assetClass(),
                        fill -> fill.instrument().currency())
                .containsExactly(
                        tuple("AAPL", "NASDAQ", AssetClass.STOCK, "USD"),
                        tuple("AAPL", "NASDAQ", AssetClass.STOCK, "USD"),
                        tuple("EURUSD", "FX", AssetClass.FOREX, "USD"),
                        tuple("BTCUSDT", "BINANCE", AssetClass.CRYPTO, "USDT"),
                        tuple("NQ1!", null, AssetClass.FUTURE, "USD"),
                        tuple("USDJPY", "OANDA", AssetClass.FOREX, "JPY"),
                        tuple("DOTUSD", "COINBASE", AssetClass.CRYPTO, "USD"),
                        tuple("RELIANCE", "NSE", AssetClass.STOCK, "INR"),
                        tuple("VOD", "LSE", AssetClass.STOCK, null));
        assertThat(fills.get(4).instrument().multiplier()).isEqualByComparingTo("20");
    }

    @Test
    void aCommissionTakenInThePairsSecondCurrencyIsSaid() {
        assertThat(BrokerFiles.preview(fixture("tradingview-orders/orders.csv"), IN_NEW_YORK)
                        .problems())
                .filteredOn(problem -> problem.code() == ProblemCode.ASSUMPTION)
                .extracting(Problem::message)
                .containsExactly("Commission is taken as JPY, as the price is.");
    }

    @Test
    void filledOrdersCountWhenTheyWereClosed() {
        FileSource file = fixture("tradingview-orders/orders.csv");
        FillRow sold = fills(file, IN_NEW_YORK).getFirst();
        assertThat(sold.leg().at()).isEqualTo(Instant.parse("2026-06-02T13:45:10Z"));
        assertThat(sold.fees()).isEqualByComparingTo("1");
        assertThat(fills(file, IN_NEW_YORK).get(2).charges()).isNull();
        assertThat(only(Ignored.class, rows(file, IN_NEW_YORK)))
                .extracting(Ignored::reason)
                .containsExactly("NOT_FILLED");
    }

    @Test
    void neitherAnUnknownStatusNorAPartFilledNorAFractionIsDroppedOrGuessed() {
        assertThat(problems(fixture("tradingview-orders/orders.csv"), IN_NEW_YORK))
                .extracting(Problem::column, Problem::code)
                .containsExactly(
                        tuple("Status", ProblemCode.UNKNOWN_VALUE),
                        tuple("Fill price", ProblemCode.CONTRADICTION),
                        tuple("Fill price", ProblemCode.NOT_A_NUMBER));
    }

    @Test
    void ofAnUnknownFutureThePointIsAsked() {
        FileSource file = fixture("tradingview-futures/orders.csv");
        assertThat(questions(file, IN_NEW_YORK)).extracting(Question::code).containsExactly(POINT);
        assertThat(fills(file, ANSWERED))
                .extracting(fill -> fill.instrument().multiplier().toPlainString())
                .containsExactly("2", "2", "25");
    }

    @Test
    void paperTradesArePaired() {
        List<RoundTripRow> trips = trips(fixture("tradingview-paper/paper.csv"), IN_NEW_YORK);
        assertThat(trips).extracting(RoundTripRow::side).containsExactly(Side.BUY, Side.SELL);
        assertThat(trips).extracting(trip -> grossPnl(trip).toPlainString()).containsExactly("100.00", "100.00");
    }

    @Test
    void germanOrdersHaveGermanWordsAndNumbers() {
        FileSource file = fixture("avatrade-orders-de/orders.csv");
        List<FillRow> fills = fills(file, IN_NEW_YORK);
        assertThat(fills).extracting(FillRow::side).containsExactly(Side.BUY, Side.SELL);
        assertThat(fills.getFirst().leg().price()).isEqualByComparingTo("21000.25");
        assertThat(fills.getFirst().fees()).isEqualByComparingTo("1.24");
        assertThat(fills.getFirst().leg().at()).isEqualTo(Instant.parse("2026-06-02T19:31:04Z"));
        assertThat(rows(file, IN_NEW_YORK)).hasSize(3);
    }
}
