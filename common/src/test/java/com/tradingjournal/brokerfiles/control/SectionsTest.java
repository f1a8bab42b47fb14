package com.tradingjournal.brokerfiles.control;

import static com.tradingjournal.brokerfiles.control.Files.IN_INDIA;
import static com.tradingjournal.brokerfiles.control.Files.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.brokerfiles.control.mapping.BrokerFormat;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.text.FileSource;
import com.tradingjournal.brokerfiles.control.text.RawRecord;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Rejected;
import com.tradingjournal.brokerfiles.entity.Problem;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Files of several sections, and headers that more than one format could claim. */
class SectionsTest {

    /** Statements name the section in the first cell of each record and what kind of record it is in the second. */
    private static final BrokerFormat STATEMENT = new Sample(
            "statement",
            0,
            HeaderSpec.columns()
                    .required(Field.SYMBOL, "Symbol")
                    .required(Field.QUANTITY, "Quantity")
                    .optional(Field.FEES, "Comm/Fee")
                    .ignored("Trades", "Header"));

    private static final BrokerFormat ANYTHING = new Sample(
            "anything",
            100,
            HeaderSpec.columns()
                    .required(Field.SYMBOL, "Symbol")
                    .required(Field.QUANTITY, "Quantity")
                    .optional(Field.PRICE, "Price")
                    .optional(Field.FEES, "Prior Price"));

    private record Sample(String id, int rank, HeaderSpec header) implements BrokerFormat {
        @Override
        public String name() {
            return id;
        }

        @Override
        public boolean isHeader(RawRecord record) {
            return !id.equals("statement") || record.cell(0).equals("Trades");
        }

        @Override
        public boolean isRow(RawRecord record) {
            return rank > 0 || record.cell(0).equals("Trades") && record.cell(1).equals("Data");
        }

        @Override
        public boolean endsAt(RawRecord record) {
            return record.cell(0).equals("Fees");
        }

        @Override
        public ParsedRow read(Row row, Ordinals ordinals) {
            String facts = row.text(Field.SYMBOL) + " " + row.text(Field.QUANTITY) + " " + row.text(Field.FEES);
            return new Rejected(new Problem(row.position().line(), "", facts, ProblemCode.MISSING, facts), List.of());
        }
    }

    private static final String TRADES = """
            Trades,Header,Class,Symbol,Quantity,Comm/Fee
            Trades,Data,Stocks,AAPL,100,-1
            Trades,SubTotal,,AAPL,100,-1
            Trades,Header,Class,Account,Symbol,Quantity,Price,Comm/Fee
            Trades,Data,Options,U1,SPY C,2,1.5,-3
            Fees,Header,Symbol,Quantity
            Trades,Data,Stocks,LATE,1,0
            """;

    private static Optional<FileLayout> find(FileSource file, BrokerFormat... formats) {
        return HeaderSearch.in(file, IN_INDIA, List.of(formats)).found();
    }

    private static List<String> cells(FileLayout layout, Field field) {
        List<String> cells = new ArrayList<>();
        try (FileLayout.Rows rows = layout.rows()) {
            for (Optional<RawRecord> row = rows.next(); row.isPresent(); row = rows.next()) {
                cells.add(rows.columns().cell(row.get(), field));
            }
        }
        return cells;
    }

    @Test
    void aLaterHeaderChangesTheColumnsAndAnotherSectionEndsTheRows() {
        FileLayout layout = find(text(TRADES), STATEMENT).orElseThrow();
        assertThat(layout.headerLine()).isEqualTo(1);
        assertThat(cells(layout, Field.SYMBOL)).containsExactly("AAPL", "SPY C");
        assertThat(cells(layout, Field.FEES)).containsExactly("-1", "-3");
        assertThat(layout.count()).isEqualTo(2);
    }

    @Test
    void aBrokersHeaderFarDownWinsOverALastResortAtTheTop() {
        String summary = "Summary,Header,Symbol,Quantity,Prior Price,Price\n" + "Summary,Data,AAPL,1,2,3\n".repeat(900);
        assertThat(find(text(summary + TRADES), ANYTHING, STATEMENT)).hasValueSatisfying(layout -> {
            assertThat(layout.format().id()).isEqualTo("statement");
            assertThat(layout.headerLine()).isEqualTo(902);
        });
        assertThat(find(text(summary), ANYTHING, STATEMENT))
                .hasValueSatisfying(layout -> assertThat(layout.format().id()).isEqualTo("anything"));
    }

    @Test
    void betweenFormatsThatFitTheOneThatKnowsMoreColumnsWins() {
        BrokerFormat close = new Sample(
                "close",
                0,
                HeaderSpec.columns()
                        .required(Field.SYMBOL, "Symbol")
                        .required(Field.QUANTITY, "Quantity")
                        .ignored("Class", "Trades", "Header", "Comm/Fee"));
        assertThat(find(text(TRADES), STATEMENT, close))
                .hasValueSatisfying(layout -> assertThat(layout.format().id()).isEqualTo("close"));
    }

    @Test
    void betweenFormatsThatKnowTheSameTheOneThatLacksLessWins() {
        BrokerFormat longer = new Sample(
                "longer",
                0,
                HeaderSpec.columns()
                        .required(Field.SYMBOL, "Symbol")
                        .required(Field.QUANTITY, "Quantity")
                        .optional(Field.FEES, "Comm/Fee")
                        .optional(Field.PRICE, "T. Price")
                        .ignored("Trades", "Header"));
        assertThat(find(text(TRADES), longer, STATEMENT))
                .hasValueSatisfying(layout -> assertThat(layout.format().id()).isEqualTo("statement"));
    }

    @Test
    void theSecondOfTwoColumnsOfOneNameHasItsNumber() {
        BrokerFormat deals = new Sample(
                "deals",
                1,
                HeaderSpec.columns()
                        .required(Field.SYMBOL, "Symbol")
                        .required(Field.QUANTITY, "Volume")
                        .required(Field.ENTRY_TIMESTAMP, "Time")
                        .required(Field.EXIT_TIMESTAMP, "Time#2")
                        .required(Field.EXIT_PRICE, "Price#2"));
        FileLayout layout = find(text("Time,Symbol,Volume,Price,Time,Price\n1,A,2,3,4,5\n"), deals)
                .orElseThrow();
        assertThat(cells(layout, Field.ENTRY_TIMESTAMP)).containsExactly("1");
        assertThat(cells(layout, Field.EXIT_TIMESTAMP)).containsExactly("4");
        assertThat(cells(layout, Field.EXIT_PRICE)).containsExactly("5");
        assertThat(layout.columns().mapping())
                .containsEntry("Time", Field.ENTRY_TIMESTAMP)
                .containsEntry("Time#2", Field.EXIT_TIMESTAMP);
        assertThat(find(text("Time,Symbol,Volume,Price\n1,A,2,3\n"), deals)).isEmpty();
    }
}
