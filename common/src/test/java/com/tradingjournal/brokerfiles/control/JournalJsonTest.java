package com.tradingjournal.brokerfiles.control;

import static com.tradingjournal.brokerfiles.control.Files.IN_INDIA;
import static com.tradingjournal.brokerfiles.control.Files.fixture;
import static com.tradingjournal.brokerfiles.control.Files.only;
import static com.tradingjournal.brokerfiles.control.Files.problems;
import static com.tradingjournal.brokerfiles.control.Files.rows;
import static com.tradingjournal.brokerfiles.control.Files.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.tradingjournal.brokerfiles.control.text.FileRefused;
import com.tradingjournal.brokerfiles.entity.Annotations;
import com.tradingjournal.brokerfiles.entity.Detection;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.OwnFillRow;
import com.tradingjournal.brokerfiles.entity.Problem;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalJsonTest {

    private final List<OwnFillRow> fills =
            only(OwnFillRow.class, rows(fixture("journal-json/exported.json"), IN_INDIA));

    @Test
    void isKnownAsOurFills() {
        assertThat(BrokerFiles.detect(fixture("journal-json/exported.json"), IN_INDIA))
                .isInstanceOfSatisfying(Detection.Known.class, known -> {
                    assertThat(known.format().id()).isEqualTo("journal-fills");
                    assertThat(known.questions()).isEmpty();
                });
        assertThat(BrokerFiles.count(fixture("journal-json/exported.json"), IN_INDIA))
                .isEqualTo(4);
    }

    @Test
    void eachFillHasItsTradesNumberAndItsOwnLine() {
        assertThat(fills)
                .extracting(
                        OwnFillRow::trade,
                        ParsedRow::line,
                        row -> row.fill().quantity().intValue(),
                        row -> row.fill().leg().at().toString())
                .containsExactly(
                        tuple("2", 3L, 100, "2025-06-02T13:30:00Z"),
                        tuple("2", 4L, 50, "2025-06-02T13:31:00.123456Z"),
                        tuple("2", 5L, 150, "2025-06-02T15:00:00Z"),
                        tuple(null, 7L, 7, "2025-06-02T09:31:00Z"));
    }

    @Test
    void fillsBringWhatWasWrittenOnTheirTrade() {
        assertThat(fills.getFirst().annotations())
                .isEqualTo(new Annotations(
                        new BigDecimal("179"),
                        new BigDecimal("150"),
                        null,
                        "Breakout",
                        List.of("gap", "fomo, again"),
                        "=not a formula\nsecond \"line\"",
                        4));
        assertThat(fills.getFirst().fill().instrument().isin()).isEqualTo("US0378331005");
        assertThat(fills.getFirst().fill().brokerFillId()).isEqualTo("F-1");
    }

    @Test
    void eachFillHasItsOwnRateOrNone() {
        assertThat(fills)
                .extracting(row -> row.fill().fxRate())
                .containsExactly(new BigDecimal("83.5"), null, new BigDecimal("83.6"), null);
    }

    @Test
    void orderOfFieldsAndLayoutDoNotMatter() {
        String small =
                "[{\"executions\":[{\"price\":1.5,\"executedAt\":\"2025-06-02T10:00:00Z\",\"quantity\":2,\"side\":\"BUY\"}],"
                        + "\"symbol\":\"X\",\"id\":\"t-1\"}]";
        assertThat(only(OwnFillRow.class, rows(text(small), IN_INDIA)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.trade()).isEqualTo("t-1");
                    assertThat(row.fill().instrument().symbol()).isEqualTo("X");
                    assertThat(row.line()).isEqualTo(1);
                });
    }

    @Test
    void rejectedFillNamesItsLineAndColumn() {
        String wrong = "{\"data\":[\n{\"symbol\":\"X\",\"executions\":[\n"
                + "{\"side\":\"BUY\",\"quantity\":\"ten\",\"price\":1,\"executedAt\":\"2025-06-02T10:00:00Z\"}]},\n{\"symbol\":\"Y\"}]}";
        assertThat(problems(text(wrong), IN_INDIA))
                .extracting(Problem::line, Problem::column, Problem::value, Problem::code)
                .containsExactly(
                        tuple(3L, "quantity", "ten", ProblemCode.NOT_A_NUMBER),
                        tuple(4L, "side", "", ProblemCode.MISSING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"orders\": [{}]}", "[{\"symbol\": \"X\"}]", "{}", "[1, 2]", "{\"data\": {\"executions\": []}}"
            })
    void jsonOfOthersIsUnknown(String json) {
        assertThat(BrokerFiles.detect(text(json), IN_INDIA)).isInstanceOf(Detection.Unknown.class);
    }

    @Test
    void exportOfNothingHasNoRows() {
        assertThat(rows(text("{\"data\":[],\"meta\":{}}"), IN_INDIA)).isEmpty();
    }

    @Test
    void jsonThatEndsHalfWayIsRefusedAsAWhole() {
        String half = "{\"data\":[\n{\"symbol\":\"X\",\"executions\":[";
        assertThatThrownBy(() -> rows(text(half), IN_INDIA))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("line 2");
    }
}
