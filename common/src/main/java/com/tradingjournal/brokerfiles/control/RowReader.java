package com.tradingjournal.brokerfiles.control;

import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.mapping.RowMapper;
import com.tradingjournal.brokerfiles.control.mapping.Styles;
import com.tradingjournal.brokerfiles.control.text.RawRecord;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Rejected;
import com.tradingjournal.brokerfiles.entity.Problem;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.charges.entity.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The data rows of a file, in its order, each as what it came to. Rows are numbered from 1: a checkpoint is a number. */
public final class RowReader implements AutoCloseable {

    private final FileLayout layout;
    private final FileLayout.Rows rows;
    private final Styles styles;
    private final Direction direction;
    private final RowMapper mapper;
    private final Ordinals ordinals = new Ordinals();
    private long number;
    private List<String> cells = List.of();

    RowReader(FileLayout layout, Styles styles, Direction direction) {
        this.layout = layout;
        this.rows = layout.rows();
        this.styles = styles;
        this.direction = direction;
        this.mapper = layout.format().mapper(this::look);
    }

    private void look(Consumer<Row> look) {
        try (FileLayout.Rows all = layout.rows()) {
            for (Optional<RawRecord> record = all.next(); record.isPresent(); record = all.next()) {
                look.accept(new Row(record.get(), all.columns(), styles, 0));
            }
        }
    }

    public List<String> header() {
        return layout.columns().header();
    }

    /** What the file states as a whole of what was charged; a pass of its own where its format does. */
    public Optional<Statement> statement() {
        return layout.format().statement(layout.table());
    }

    /** How many rows have been read. */
    public long number() {
        return number;
    }

    public Optional<ParsedRow> next() {
        return rows.next().map(record -> {
            number++;
            cells = record.cells();
            return parsed(record);
        });
    }

    /** The row read last, as it came. */
    public List<String> cells() {
        return cells;
    }

    /** Takes up reading after a row read before. The rows up to it are mapped again: equal fills are counted over them. */
    public void skipTo(long row) {
        while (number < row && next().isPresent()) {
            continue;
        }
    }

    private ParsedRow parsed(RawRecord record) {
        Row row = row(record);
        if (rows.columns().isOverfull(record)) {
            return overfull(record);
        }
        ParsedRow parsed = mapper.read(row, ordinals);
        return row.problem()
                .<ParsedRow>map(problem -> new Rejected(problem, record.cells()))
                .orElse(parsed);
    }

    Row row(RawRecord record) {
        return new Row(record, rows.columns(), styles, direction.sequence(number));
    }

    private Rejected overfull(RawRecord record) {
        List<String> header = rows.columns().header();
        int columns = header.size();
        String extra =
                String.join(" ", record.cells().subList(columns, record.cells().size()));
        String message = "The row has more cells than the header's " + columns + " columns: one may lack its quotes.";
        Problem problem =
                new Problem(record.line(), header.getLast(), extra.strip(), ProblemCode.TOO_MANY_COLUMNS, message);
        return new Rejected(problem, record.cells());
    }

    @Override
    public void close() {
        rows.close();
    }
}
