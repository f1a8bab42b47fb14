package com.tradingjournal.brokerfiles.control;

import com.tradingjournal.brokerfiles.control.mapping.Styles;
import com.tradingjournal.brokerfiles.control.text.RawRecord;
import com.tradingjournal.brokerfiles.entity.Detection.Known;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Rejected;
import com.tradingjournal.brokerfiles.entity.Preview;
import com.tradingjournal.brokerfiles.entity.Problem;
import com.tradingjournal.charges.entity.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The first rows of a file as they would be imported, with what is wrong or assumed about them. */
final class Previews {

    private static final int ROWS = 20;

    private Previews() {}

    static Preview of(FileLayout layout, Styles styles, Known known) {
        List<ParsedRow> parsed = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Statement statement;
        try (RowReader reader = new RowReader(layout, styles, Direction.of(layout, styles));
                FileLayout.Rows raw = layout.rows()) {
            statement = reader.statement().orElse(null);
            Optional<ParsedRow> row = reader.next();
            while (row.isPresent() && parsed.size() < ROWS) {
                Optional<RawRecord> record = raw.next();
                parsed.add(row.get());
                switch (row.get()) {
                    case Rejected rejected -> problems.add(rejected.problem());
                    case ParsedRow _ ->
                        record.map(reader::row)
                                .map(layout.format()::assumptions)
                                .ifPresent(problems::addAll);
                }
                row = reader.next();
            }
        }
        return new Preview(known, parsed, problems, statement);
    }
}
