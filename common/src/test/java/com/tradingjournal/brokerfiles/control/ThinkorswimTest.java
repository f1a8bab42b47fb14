package com.tradingjournal.brokerfiles.control;

import static com.tradingjournal.brokerfiles.control.Files.IN_NEW_YORK;
import static com.tradingjournal.brokerfiles.control.Files.fills;
import static com.tradingjournal.brokerfiles.control.Files.fixture;
import static com.tradingjournal.brokerfiles.control.Files.only;
import static com.tradingjournal.brokerfiles.control.Files.rows;
import static com.tradingjournal.brokerfiles.control.Files.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.brokerfiles.control.text.FileSource;
import com.tradingjournal.brokerfiles.entity.Detection.Known;
import com.tradingjournal.brokerfiles.entity.FillKey;
import com.tradingjournal.brokerfiles.entity.ParsedRow.FillRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Folded;
import com.tradingjournal.brokerfiles.entity.Question;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThinkorswimTest {

    private static final ReadRequest REQUEST = IN_NEW_YORK.answering(Map.of(Question.multiplierOf("NQ"), "20"));

    private final FileSource file = fixture("thinkorswim-statement/full.csv");
    private final FileSource activity = fixture("thinkorswim-activity/today.csv");
    private final List<FillRow> fills = fills(file, REQUEST);

    @Test
    void theHistoryTellsLegsAndEffectsAndTheCashSectionTheFees() {
        assertThat(Fills.lines(fills))
                .containsExactly(
                        "17 F BUY 300 @ 10 0",
                        "18 SPXW260109P06850000 SELL 1 @ 0 0 CLOSE EXPIRY",
                        "40 GME BUY 50 @ 0.98 0 CLOSE",
                        "41 GME SELL 50 @ 22.51 0.06 OPEN",
                        "42 SPXW260109P06850000 SELL 1 @ 4.5 1.32 OPEN",
                        "43 SPY260116C00690000 BUY 2 @ 2.35 1.34 OPEN",
                        "44 SPY260116C00695000 SELL 2 @ 1.15 1.34 OPEN",
                        "45 AAPL SELL 200 @ 263.05 0.81 CLOSE",
                        "46 AAPL BUY 100 @ 262.1 0 OPEN",
                        "47 AAPL BUY 100 @ 262.1 0 OPEN",
                        "48 NQM6 SELL 1 @ 21512.75 3.63 CLOSE",
                        "49 NQM6 BUY 1 @ 21500.25 3.63 OPEN");
    }

    @Test
    void allLegsOfASpreadAreOfOneTime() {
        assertThat(fills.get(5).leg().at()).isEqualTo(fills.get(6).leg().at()).isEqualTo("2026-01-06T14:45:10Z");
    }

    @Test
    void everyRowCountsOnce() {
        long folded = only(Folded.class, rows(file, REQUEST)).size();
        int standIns = fills.stream().mapToInt(fill -> fill.rows() - 1).sum();
        assertThat(folded).isEqualTo(9).isEqualTo(standIns);
        assertThat(BrokerFiles.count(file, REQUEST))
                .isEqualTo(rows(file, REQUEST).size());
    }

    @Test
    void wherePortionsDifferTheCashSectionCounts() {
        assertThat(Fills.ignored(file, REQUEST))
                .containsExactly(
                        "7 BALANCE",
                        "15 DIVIDEND_OR_INTEREST",
                        "19 TRANSFER",
                        "24 BALANCE",
                        "38 IN_CASH_SECTION",
                        "39 IN_CASH_SECTION");
    }

    @Test
    void aSpreadWithoutItsLegsIsRejectedAndSoIsWhatIsNoNumber() {
        assertThat(Fills.rejections(file, REQUEST))
                .containsExactly("16 DESCRIPTION UNKNOWN_CONTRACT", "50 Qty NOT_A_NUMBER");
    }

    @Test
    void resultsAreRightToTheCent() {
        assertThat(Fills.trades(fills, "AAPL")).containsExactly("BUY CLOSED 189.19");
        assertThat(Fills.trades(fills, "GME")).containsExactly("SELL CLOSED 1076.44");
        assertThat(Fills.trades(fills, "NQM6")).containsExactly("BUY CLOSED 242.74");
        assertThat(Fills.trades(fills, "SPXW260109P06850000")).containsExactly("SELL CLOSED 448.68");
    }

    @Test
    void bondsAreIn32ndsAndGrainsInEighths() {
        FileSource bonds = fixture("thinkorswim-statement/bonds.csv");
        assertThat(Fills.lines(fills(bonds, REQUEST)))
                .containsExactly(
                        "5 ZCH6 BUY 1 @ 450.25 4.05",
                        "9 ZNH6 SELL 1 @ 112.625 3.05 CLOSE",
                        "10 ZNH6 BUY 1 @ 112.515625 3.05 OPEN");
        assertThat(Fills.trades(fills(bonds, REQUEST), "ZNH6")).containsExactly("BUY CLOSED 103.275");
        assertThat(Fills.rejections(bonds, REQUEST)).containsExactly("11 Price NOT_A_NUMBER");
    }

    @Test
    void theSizeOfAFutureNobodyKnowsIsAsked() throws IOException {
        FileSource strange = text(lines(21, 25).replace("NQM26", "ZZQM26"));
        assertThat(((Known) BrokerFiles.detect(strange, IN_NEW_YORK)).questions())
                .extracting(Question::code)
                .containsExactly("MULTIPLIER:ZZQ");
        ReadRequest answered = IN_NEW_YORK.answering(Map.of("MULTIPLIER:ZZQ", "2.5"));
        assertThat(fills(strange, answered))
                .allSatisfy(fill -> assertThat(fill.instrument().multiplier()).isEqualByComparingTo("2.5"));
    }

    @Test
    void aFillIsTheSameFactInWhicheverSectionItStands() throws IOException {
        List<FillKey> cash = Fills.keys(text(lines(5, 15)), REQUEST);
        List<FillKey> history = Fills.keys(text(lines(37, 47)), REQUEST);
        List<FillKey> both = fills.stream().map(FillRow::key).toList();
        assertThat(cash).hasSize(6);
        assertThat(history).hasSize(10);
        assertThat(both).doesNotHaveDuplicates().containsAll(cash);
        assertThat(history.subList(2, 10)).allMatch(both::contains);
    }

    /** Some of the statement's lines, counted from 1. */
    private String lines(int from, int to) throws IOException {
        try (InputStream in = file.open()) {
            List<String> all = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", all.subList(from - 1, to)) + "\n";
        }
    }

    @Test
    void theCashSectionAloneTellsSharesAndSingleOptions() throws IOException {
        assertThat(Fills.lines(fills(text(lines(5, 15)), REQUEST)))
                .containsExactly(
                        "4 AAPL BUY 100 @ 262.1 0",
                        "5 AAPL BUY 100 @ 262.1 0",
                        "6 AAPL SELL 200 @ 263.05 0.81",
                        "8 SPXW260109P06850000 SELL 1 @ 4.5 1.32",
                        "9 GME SELL 50 @ 22.51 0.06",
                        "10 GME BUY 50 @ 0.98 0");
    }

    @Test
    void ofTodaysActivityOnlyWhatWasFilledAtAKnownPriceCounts() {
        assertThat(Fills.lines(fills(activity, IN_NEW_YORK)))
                .containsExactly(
                        "9 AAPL260116C00260000 SELL 2 @ 3.4 ? CLOSE",
                        "10 AAPL260116C00260000 BUY 2 @ 2.8 ? OPEN",
                        "14 GME SELL 100 @ 22.5 ? OPEN");
        assertThat(Fills.ignored(activity, IN_NEW_YORK))
                .containsExactly("5 NOT_FILLED", "15 MORE_OF_AN_ORDER", "19 CANCELLED");
        assertThat(Fills.rejections(activity, IN_NEW_YORK))
                .containsExactly("11 PRICE MISSING", "12 PRICE MISSING", "13 PRICE MISSING");
        assertThat(Fills.trades(fills(activity, IN_NEW_YORK), "AAPL260116C00260000"))
                .containsExactly("BUY CLOSED 120");
    }
}
