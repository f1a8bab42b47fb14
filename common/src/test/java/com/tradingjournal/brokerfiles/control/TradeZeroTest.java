package com.tradingjournal.brokerfiles.control;

import static com.tradingjournal.brokerfiles.control.Files.IN_NEW_YORK;
import static com.tradingjournal.brokerfiles.control.Files.fills;
import static com.tradingjournal.brokerfiles.control.Files.fixture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.brokerfiles.control.text.FileSource;
import com.tradingjournal.brokerfiles.entity.Detection.Known;
import com.tradingjournal.brokerfiles.entity.FillKey;
import com.tradingjournal.brokerfiles.entity.ParsedRow.FillRow;
import com.tradingjournal.brokerfiles.entity.Question;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TradeZeroTest {

    private static final ReadRequest REQUEST = IN_NEW_YORK.answering(Map.of(Question.multiplierOf("ES"), "50"));

    private final FileSource executions = fixture("tradezero-executions/executions.csv");
    private final FileSource history = fixture("tradezero-history/fills.csv");
    private final List<FillRow> executed = fills(executions, REQUEST);
    private final List<FillRow> historical = fills(history, IN_NEW_YORK);

    @Test
    void lettersTellSideAndShortSalesAndSevenColumnsTheFees() {
        assertThat(Fills.lines(executed))
                .containsExactly(
                        "2 GME SELL 500 @ 22.51 0.39 OPEN",
                        "3 GME SELL 500 @ 22.51 0.39 OPEN",
                        "4 GME BUY 1000 @ 22.3 5.01 CLOSE",
                        "5 AAPL BUY 100 @ 262.1 1.3",
                        "6 AAPL SELL 100 @ 262.5 2.05",
                        "7 AAPL260717C00270000 BUY 2 @ 3.15 1.18",
                        "8 ESU6 BUY 1 @ 6500.25 2.5",
                        "9 EURUSD BUY 10000 @ 1.0812 0.5",
                        "12 USDJPY BUY 1000 @ 151.2 0.5",
                        "13 ESU6 BUY 1 @ 6500.25 2.5");
        assertThat(executed.get(8).instrument().currency()).isEqualTo("JPY");
        assertThat(executed.getLast().instrument()).isEqualTo(executed.get(6).instrument());
        assertThat(executed.get(6).instrument().multiplier()).isEqualByComparingTo("50");
        assertThat(executed.getFirst().account()).isEqualTo("TZ100001");
        assertThat(executed.getFirst().leg().at()).isEqualTo("2026-01-05T14:31:04Z");
    }

    @Test
    void aTradeNoteTemplateIsFoundUnderThatName() {
        FileSource template = fixture("tradezero-executions/tradenote-template.csv");
        Known known = (Known) BrokerFiles.detect(template, IN_NEW_YORK);
        assertThat(known.format().name()).contains("TradeNote");
        assertThat(known.questions()).isEmpty();
        assertThat(Fills.lines(fills(template, IN_NEW_YORK)))
                .containsExactly(
                        "2 TSLA BUY 50 @ 251.4 0.5",
                        "3 TSLA SELL 50 @ 252.1 0.86",
                        "4 AMD SELL 100 @ 141.25 1.06 OPEN",
                        "5 AMD BUY 60 @ 140.8 0.6 CLOSE",
                        "6 AMD BUY 40 @ 140.75 0.4 CLOSE");
        assertThat(Fills.trades(fills(template, IN_NEW_YORK), "AMD")).containsExactly("SELL CLOSED 44.94");
    }

    @Test
    void identicalFillsOfOneSecondAreBothReal() {
        assertThat(executed).extracting(fill -> fill.key().text()).doesNotHaveDuplicates();
        assertThat(Fills.trades(executed, "GME")).containsExactly("SELL CLOSED 204.21");
        assertThat(Fills.trades(executed, "AAPL")).containsExactly("BUY CLOSED 36.65");
    }

    @Test
    void anOptionWithoutItsTermsAndAnUnknownSideAreRejected() {
        assertThat(Fills.rejections(executions, REQUEST))
                .containsExactly("10 Symbol UNKNOWN_CONTRACT", "11 Side UNKNOWN_VALUE");
    }

    @Test
    void theNewerFilesNumberEachFillAndTotalTheFees() {
        assertThat(Fills.lines(historical))
                .containsExactly(
                        "2 GME SELL 300 @ 22.51 0.28 OPEN",
                        "3 GME BUY 300 @ 22.3 1.5 CLOSE",
                        "5 AAPL260116C00260000 BUY 1 @ 3.4 0.6",
                        "6 AAPL260116C00260000 SELL 1 @ 3.9 0.63");
        assertThat(historical.getFirst().key()).isEqualTo(new FillKey("tradezero|2026-01-05|90210001"));
        assertThat(Fills.trades(historical, "GME")).containsExactly("SELL CLOSED 61.22");
        assertThat(Fills.trades(historical, "AAPL260116C00260000")).containsExactly("BUY CLOSED 48.77");
    }

    @Test
    void aCanceledFillIsNone() {
        assertThat(Fills.ignored(history, IN_NEW_YORK)).containsExactly("4 CANCELLED");
        assertThat(Fills.rejections(history, IN_NEW_YORK)).containsExactly("7 price MISSING");
    }
}
