package com.tradingjournal.brokerfiles.control;

import com.tradingjournal.brokerfiles.control.formats.Formats;
import com.tradingjournal.brokerfiles.control.mapping.BrokerFormat;
import com.tradingjournal.brokerfiles.control.mapping.Columns;
import com.tradingjournal.brokerfiles.control.mapping.HeaderNames;
import com.tradingjournal.brokerfiles.control.tables.FileTables;
import com.tradingjournal.brokerfiles.control.text.FileRefused;
import com.tradingjournal.brokerfiles.control.text.FileSource;
import com.tradingjournal.brokerfiles.control.text.RawRecord;
import com.tradingjournal.brokerfiles.control.text.Records;
import com.tradingjournal.brokerfiles.control.text.Table;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the header that fits a format best, among the first records of each table a file may have. Lines before it
 * are titles and account data; where none fits, the fullest record is what the file is taken to say about itself. While
 * nothing better than a last resort is found the search goes on: statements have hundreds of lines before their trades.
 */
final class HeaderSearch {
    private static final int LOOKED_AT = 60;
    private static final int FARTHEST = 20_000;
    /** Fewer names than this are no header: most records fail here, at little cost. */
    private static final int FEWEST_NAMES = 3;

    /** Cells of records that look like headers: beyond, the file is made of them. */
    private static final int MOST_CELLS = 100_000;

    private static final int SHOWN_COLUMNS = 60;
    private static final int SHOWN_CHARACTERS = 60;
    private static final Comparator<FileLayout> FIT = Comparator.<FileLayout>comparingInt(
                    layout -> layout.format().rank())
            .thenComparing(layout -> layout.columns().understood(), Comparator.reverseOrder())
            .thenComparing(layout -> layout.columns().unknown())
            .thenComparing(layout -> layout.columns().missing());

    private final ReadRequest request;
    private final List<BrokerFormat> formats;
    private final Set<String> names = new HashSet<>();
    private @Nullable FileLayout best;
    private @Nullable FileRefused refused;
    private int headerCells;
    private List<String> last = List.of();
    private RawRecord fullest = new RawRecord(0, List.of());

    private HeaderSearch(ReadRequest request, List<BrokerFormat> all) {
        this.request = request;
        this.formats = all.stream()
                .filter(format -> request.format() == null || format.id().equals(request.format()))
                .toList();
        formats.forEach(format -> names.addAll(format.header().names()));
    }

    static HeaderSearch in(FileSource source, ReadRequest request) {
        return in(source, request, Formats.all());
    }

    static HeaderSearch in(FileSource source, ReadRequest request, List<BrokerFormat> formats) {
        HeaderSearch search = new HeaderSearch(request, formats);
        FileTables.of(source).forEach(search::look);
        FileRefused refused = search.refused;
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

    private boolean isSure() {
        return best != null && best.format().rank() == 0;
    }

    /** Tables that are looked at only if those before had no broker's header. */
    private void look(List<Table> tables) {
        try (Records _ = held(tables)) {
            for (int from = 0, to = LOOKED_AT; to <= FARTHEST && !isSure(); from = to, to += FARTHEST - LOOKED_AT) {
                for (Table table : tables) {
                    look(table, from, table.beginsWithHeader() ? 1 : to);
                }
            }
        }
    }

    /** While one sheet is open all others share its copy of the file. */
    private static @Nullable Records held(List<Table> tables) {
        try {
            return tables.isEmpty() ? null : tables.getFirst().records();
        } catch (FileRefused told) {
            return null;
        }
    }

    /** With a delimiter that is not the file's a line may well be too long; only if all are refused the file is. */
    private void look(Table table, int from, int to) {
        List<BrokerFormat> here =
                formats.stream().filter(format -> format.isTable(table.name())).toList();
        last = List.of();
        try (Records records = table.records()) {
            for (int i = 0; i < to; i++) {
                Optional<RawRecord> record = records.next();
                if (record.isEmpty()) {
                    break;
                }
                if (from == 0) {
                    fullest = record.get().filled() > fullest.filled() ? record.get() : fullest;
                }
                if (i >= from) {
                    look(record.get(), table, here);
                }
            }
        } catch (FileRefused e) {
            refused = refused == null ? e : refused;
        }
    }

    private void look(RawRecord record, Table table, List<BrokerFormat> here) {
        HeaderNames header = HeaderNames.of(record.cells());
        if (header.among(names) < FEWEST_NAMES && request.mapping().isEmpty() || headerCells > MOST_CELLS) {
            return;
        }
        if (record.cells().equals(last)) {
            return;
        }
        last = record.cells();
        headerCells += record.cells().size();
        for (BrokerFormat format : here) {
            Optional<Columns> columns = FileLayout.columns(record, header, format, request);
            columns.map(found -> new FileLayout(table, record.line(), format, found, request))
                    .filter(this::isBetter)
                    .ifPresent(layout -> best = layout);
        }
    }

    /** Of a broker's headers in one table the first counts: the rows between would be lost. */
    private boolean isBetter(FileLayout layout) {
        FileLayout before = best;
        if (before == null) {
            return true;
        }
        boolean isLater = before.table() == layout.table() && before.format() == layout.format();
        return FIT.compare(layout, before) < 0 && !(isLater && layout.format().rank() == 0);
    }
}
