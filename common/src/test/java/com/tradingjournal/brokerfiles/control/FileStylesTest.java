package com.tradingjournal.brokerfiles.control;

import static com.tradingjournal.brokerfiles.control.Files.IN_INDIA;
import static com.tradingjournal.brokerfiles.control.Files.only;
import static com.tradingjournal.brokerfiles.control.Files.rows;
import static com.tradingjournal.brokerfiles.control.Files.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tradingjournal.brokerfiles.control.text.FileRefused;
import com.tradingjournal.brokerfiles.control.text.FileSource;
import com.tradingjournal.brokerfiles.entity.Detection.Known;
import com.tradingjournal.brokerfiles.entity.ParsedRow.OwnFillRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Rejected;
import com.tradingjournal.brokerfiles.entity.ParsedRow.RoundTripRow;
import com.tradingjournal.brokerfiles.entity.Question;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Day or month first, point or comma: decided for the file, asked where nothing decides, never guessed per row. */
class FileStylesTest {

    private static FileSource trades(String... entriesAndPrices) {
        StringBuilder file = new StringBuilder("symbol;side;quantity;entry_price;entry_timestamp\n");
        for (String entryAndPrice : entriesAndPrices) {
            file.append("A;BUY;1;").append(entryAndPrice).append('\n');
        }
        return text(file.toString());
    }

    private static List<String> entries(FileSource file, ReadRequest request) {
        return only(RoundTripRow.class, rows(file, request)).stream()
                .map(trip -> trip.entry().price().toPlainString() + " "
                        + trip.entry().at())
                .toList();
    }

    private static List<Question> questions(FileSource file, ReadRequest request) {
        return ((Known) BrokerFiles.detect(file, request)).questions();
    }

    @Test
    void oneDayOverTwelveDecidesTheOrderForAllRows() {
        FileSource file = trades("1.5;05/06/2025 09:15", "1.5;13/06/2025 09:15");
        assertThat(entries(file, IN_INDIA)).containsExactly("1.5 2025-06-05T03:45:00Z", "1.5 2025-06-13T03:45:00Z");
    }

    @Test
    void theDecidingRowMayComeAfterThousands() {
        String[] rows = new String[5_000];
        Arrays.fill(rows, "1.5;05/06/2025");
        rows[4_999] = "1.5;05/31/2025";
        assertThat(entries(trades(rows), IN_INDIA).getFirst()).isEqualTo("1.5 2025-05-05T18:30:00Z");
    }

    @Test
    void anUndecidableOrderIsAskedAndTheAnswerHoldsForTheFile() {
        FileSource file = trades("1.5;05/06/2025");
        assertThat(questions(file, IN_INDIA))
                .containsExactly(Question.choice(
                        Question.DATE_ORDER,
                        "entry_timestamp",
                        "In 05/06/2025, does the day or the month come first? Nothing in the file decides it.",
                        List.of("DAY_FIRST", "MONTH_FIRST")));
        assertThatThrownBy(() -> rows(file, IN_INDIA))
                .isInstanceOf(FileRefused.class)
                .hasMessageStartingWith("DATE_ORDER");
        ReadRequest answered = IN_INDIA.answering(Map.of(Question.DATE_ORDER, "MONTH_FIRST"));
        assertThat(questions(file, answered)).isEmpty();
        assertThat(entries(file, answered)).containsExactly("1.5 2025-05-05T18:30:00Z");
    }

    @Test
    void anAnswerThatIsNoneOfTheOptionsAnswersNothing() {
        assertThat(questions(trades("1.5;05/06/2025"), IN_INDIA.answering(Map.of(Question.DATE_ORDER, "BOTH"))))
                .hasSize(1);
    }

    @Test
    void whatTheFileDecidesIsNotOverruledByAnAnswer() {
        ReadRequest answered = IN_INDIA.answering(Map.of(Question.DATE_ORDER, "MONTH_FIRST"));
        assertThat(entries(trades("1.5;13/06/2025", "1.5;05/06/2025"), answered))
                .containsExactly("1.5 2025-06-12T18:30:00Z", "1.5 2025-06-04T18:30:00Z");
    }

    @Test
    void oneDecimalCommaDecidesForAllRows() {
        FileSource file = trades("1.234;2025-06-02", "1234,5;2025-06-02");
        assertThat(entries(file, IN_INDIA)).containsExactly("1234 2025-06-01T18:30:00Z", "1234.5 2025-06-01T18:30:00Z");
    }

    @Test
    void aCommaThatCouldBeEitherIsAsked() {
        FileSource file = trades("1,234;2025-06-02");
        assertThat(questions(file, IN_INDIA)).extracting(Question::code).containsExactly(Question.DECIMAL_MARK);
        assertThat(entries(file, IN_INDIA.answering(Map.of(Question.DECIMAL_MARK, "COMMA"))))
                .containsExactly("1.234 2025-06-01T18:30:00Z");
        assertThat(entries(file, IN_INDIA.answering(Map.of(Question.DECIMAL_MARK, "POINT"))))
                .containsExactly("1234 2025-06-01T18:30:00Z");
    }

    @Test
    void aNewestFirstFileNumbersItsRowsBackwards() {
        String fills = "trade,symbol,side,quantity,price,timestamp\n1,A,SELL,1,2,2025-06-03T10:00:00Z\n"
                + "1,A,BUY,1,2,2025-06-02T10:00:00Z\n1,A,BUY,1,3,2025-06-02T10:00:00Z\n";
        assertThat(only(OwnFillRow.class, rows(text(fills), IN_INDIA)))
                .extracting(row -> row.fill().position().sequence())
                .containsExactly(-1L, -2L, -3L);
    }

    @Test
    void anApostropheInAPriceIsOfThousandsOnlyWhereTheFileShowsIt() {
        assertThat(only(Rejected.class, rows(trades("110'165;2025-06-02"), IN_INDIA)))
                .extracting(rejected -> rejected.problem().message())
                .containsExactly("entry_price could be thousands, or points and 32nds; write it with a decimal point.");
        assertThat(entries(trades("110'165;2025-06-02", "1'234.50;2025-06-03"), IN_INDIA)
                        .getFirst())
                .startsWith("110165 ");
        assertThat(entries(trades("12'500;2025-06-02"), IN_INDIA).getFirst()).startsWith("12500 ");
    }

    @Test
    void ofAFutureItIsNeverOfThousandsThere() {
        String file = "symbol,date,side,qty,price\nZNM6,2026-06-01,buy,1'000,110'165\n";
        assertThat(only(Rejected.class, rows(text(file), IN_INDIA))).hasSize(1);
    }

    @Test
    void betweenSemicolonsAPointThatCouldBeEitherIsAskedAsWell() {
        assertThat(questions(trades("1.234;2025-06-02"), IN_INDIA))
                .extracting(Question::code)
                .containsExactly(Question.DECIMAL_MARK);
        FileSource commas = text("symbol,side,quantity,entry_price,entry_timestamp\nA,BUY,1,1.234,2025-06-02\n");
        assertThat(questions(commas, IN_INDIA)).isEmpty();
    }
}
