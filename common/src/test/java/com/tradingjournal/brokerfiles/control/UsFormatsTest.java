package com.tradingjournal.brokerfiles.control;

import static com.tradingjournal.brokerfiles.control.Files.IN_INDIA;
import static com.tradingjournal.brokerfiles.control.Files.IN_NEW_YORK;
import static com.tradingjournal.brokerfiles.control.Files.fixture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.tradingjournal.brokerfiles.entity.Detection.Known;
import com.tradingjournal.brokerfiles.entity.Question;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each file is found as its own format among all others, asks nothing, and is the same facts whenever it is read. */
class UsFormatsTest {

    private static final Map<String, String> ANSWERS =
            Map.of(Question.multiplierOf("ES"), "50", Question.multiplierOf("NQ"), "20", Question.DAY, "2026-01-05");

    @ParameterizedTest
    @CsvSource({
        "schwab-transactions/history.csv, schwab-transactions, 2",
        "schwab-realized-lots/lots.csv, schwab-realized-lots, 2",
        "td-ameritrade/transactions.csv, td-ameritrade, 1",
        "robinhood/activity.csv, robinhood, 1",
        "etrade/v1.csv, etrade, 1",
        "etrade/v2.csv, etrade, 5",
        "etrade/v3.csv, etrade, 3",
        "fidelity/account.csv, fidelity, 5",
        "fidelity/newer.csv, fidelity, 1",
        "thinkorswim-statement/full.csv, thinkorswim-statement, 6",
        "tradezero-executions/executions.csv, tradezero-executions, 1",
        "tradestation-orders/orders.csv, tradestation-orders, 1",
        "thinkorswim-activity/today.csv, thinkorswim-activity, 4",
        "tradezero-history/fills.csv, tradezero-history, 1",
        "webull-orders/stocks.csv, webull-orders, 1",
        "webull-orders/international.csv, webull-orders, 1",
        "webull-orders/alternative.csv, webull-orders, 1",
        "webull-orders/options.csv, webull-orders, 1",
        "lightspeed/trades.csv, lightspeed, 1",
        "tastytrade/transactions.csv, tastytrade, 1",
        "das-trades/trades.csv, das-trades, 1",
        "das-trades/dated.csv, das-trades, 1",
        "sterling-trades/trades.csv, sterling-trades, 1",
        "alpaca-activities/activities.csv, alpaca-activities, 1",
        "questrade-executions/full.csv, questrade-executions, 1",
        "questrade-executions/short.csv, questrade-executions, 1",
        "tiger-trades/trades.csv, tiger-trades, 1",
        "swissquote-transactions/transactions.csv, swissquote-transactions, 1",
        "trading212-history/history.csv, trading212-history, 1",
        "firstrade/history.csv, firstrade, 1",
        "moomoo-orders/history.csv, moomoo-orders, 1"
    })
    void aFileIsKnownByItsHeader(String file, String format, long headerRow) {
        assertThat(BrokerFiles.detect(fixture(file), IN_INDIA.answering(ANSWERS)))
                .asInstanceOf(type(Known.class))
                .satisfies(known -> {
                    assertThat(known.format().id()).isEqualTo(format);
                    assertThat(known.headerRow()).isEqualTo(headerRow);
                    assertThat(known.questions()).isEmpty();
                });
        ReadRequest request = IN_NEW_YORK.answering(ANSWERS);
        assertThat(Fills.keys(fixture(file), request))
                .doesNotHaveDuplicates()
                .isEqualTo(Fills.keys(fixture(file), request));
    }
}
