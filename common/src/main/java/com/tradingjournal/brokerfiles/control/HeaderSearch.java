package com.tradingjournal.brokerfiles.control;

import com.tradingjournal.brokerfiles.control.formats.Formats;
import com.tradingjournal.brokerfiles.control.formats.JournalJson;
import com.tradingjournal.brokerfiles.control.mapping.BrokerFormat;
import com.tradingjournal.brokerfiles.control.mapping.Columns;
import com.tradingjournal.brokerfiles.control.text.FileRefused;
import com.tradingjournal.brokerfiles.control.text.RawRecord;
import com.tradingjournal.brokerfiles.control.text.Records;
import com.tradingjournal.brokerfiles.control.text.Table;
import com.tradingjournal.brokerfiles.control.text.TextFile;
import com.tradingjournal.brokerfiles.entity.Field;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the header that fits a format best, among the first records read with each delimiter. Lines before it are
 * titles and account data; where none fits, the fullest record is what the file is taken to say about itself.
 */
final class HeaderSearch {

    private static final int LOOKED_AT = 60;
    private static final int SHOWN_COLUMNS = 60;
    private static final int SHOWN_CHARACTERS = 60;

    private final ReadRequest request;
    private final List<BrokerFormat> formats;
    private @Nullable FileLayout best;
    private RawRecord fullest = new RawRecord(0, List.of());

    private HeaderSearch(ReadRequest request) {
        this.request = request;
        this.formats = Formats.all().stream()
                .filter(format -> request.format() == null || format.id().equals(request.format()))
                .toList();
    }

    /** With a delimiter that is not the file's a line may well be too long; only if all are refused the file is. */
    static HeaderSearch in(TextFile file, ReadRequest request) {
        HeaderSearch search = new HeaderSearch(request);
        FileRefused refused = null;
        for (Table table : JournalJson.isIn(file) ? List.of(new JournalJson(file)) : file.tables()) {
            try {
                search.lookIn(table);
            } catch (FileRefused e) {
                refused = refused == null ? e : refused;
            }
        }
        if (refused != null && search.best == null) {
            throw refused;
        }
        return search;
    }

    Optional<FileLayout> found() {
        return Optional.ofNullable(best);
    }

    List<String> seen() {
        return fullest.cells().stream()
                .limit(SHOWN_COLUMNS)
                .map(String::strip)
                .map(cell -> cell.length() > SHOWN_CHARACTERS ? cell.substring(0, SHOWN_CHARACTERS) + "…" : cell)
                .toList();
    }

    private void lookIn(Table table) {
        try (Records records = table.records()) {
            Optional<RawRecord> record = records.next();
            for (int i = 0; i < LOOKED_AT && record.isPresent(); i++) {
                look(record.get(), table);
                record = records.next();
            }
        }
    }

    private void look(RawRecord record, Table table) {
        fullest = record.filled() > fullest.filled() ? record : fullest;
        for (BrokerFormat format : formats) {
            Optional<Columns> columns = format.header().match(record.cells(), request.mapping());
            if (columns.isPresent()
                    && (best == null || columns.get().score() > best.columns().score())) {
                best = new FileLayout(table, record.line(), format, counting(columns.get()));
            }
        }
    }

    private Columns counting(Columns columns) {
        return switch (request.accounts()) {
            case OF_THE_FILE -> columns;
            case ONE -> columns.without(Field.ACCOUNT);
        };
    }
}
