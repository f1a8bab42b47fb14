package com.tradingjournal.imports.batch;

import com.tradingjournal.imports.batch.RowRangeReader.RowRange;
import com.tradingjournal.jobs.entity.Job;
import com.tradingjournal.positions.control.BookKey;
import com.tradingjournal.positions.control.PositionWriter;
import com.tradingjournal.tenancy.control.Database;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes trades of what the file gave as trades, with what it says people wrote on them. */
@Dependent
@Named("ownBookWriter")
public class OwnBookWriter extends AbstractItemWriter {

    private static final String BOOKS = """
            select distinct account_id, book_id from import_rows
             where import_id = ? and record_no > ? and record_no <= ? and book_id is not null""";

    private final UUID importId;
    private final Database database;
    private final PositionWriter positions;
    private final RowAnnotations annotations;

    @Inject
    public OwnBookWriter(Job job, Database database, PositionWriter positions, RowAnnotations annotations) {
        this.importId = UUID.fromString(job.parameter("import"));
        this.database = database;
        this.positions = positions;
        this.annotations = annotations;
    }

    @Override
    public void writeItems(List<Object> ranges) {
        ranges.stream().map(RowRange.class::cast).forEach(this::match);
    }

    private void match(RowRange range) {
        record OwnBook(UUID accountId, BookKey book) {}
        Map<UUID, List<BookKey>> books = database
                .query(
                        BOOKS,
                        row -> new OwnBook(row.uuid("account_id"), new BookKey.Own(row.uuid("book_id"))),
                        importId,
                        range.after(),
                        range.last())
                .stream()
                .collect(Collectors.groupingBy(
                        OwnBook::accountId, TreeMap::new, Collectors.mapping(OwnBook::book, Collectors.toList())));
        books.forEach(positions::rematch);
        annotations.write(importId, range);
    }
}
