package com.tradingjournal.imports.batch;

import com.github.f4b6a3.uuid.UuidCreator;
import com.tradingjournal.brokerfiles.entity.ParsedRow.FillPairRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.FillRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Folded;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Ignored;
import com.tradingjournal.brokerfiles.entity.ParsedRow.OwnFillRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Rejected;
import com.tradingjournal.brokerfiles.entity.ParsedRow.RoundTripRow;
import com.tradingjournal.imports.batch.FileRowReader.ReadRow;
import com.tradingjournal.imports.batch.RowErrors.RowError;
import com.tradingjournal.imports.batch.StagedRow.Kind;
import com.tradingjournal.imports.batch.StagedRow.Numbered;
import com.tradingjournal.imports.batch.StagedRow.Place;
import com.tradingjournal.jobs.entity.Job;
import com.tradingjournal.tenancy.control.Database;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stages the rows that were understood, keeps the rejected ones with their reason, and counts. */
@Dependent
@Named("stagingWriter")
public class StagingWriter extends AbstractItemWriter {

    private static final String STAGE =
            "insert into import_rows (tenant_id, import_id, %s) select i.tenant_id, i.id, %s from n, imports i where i.id = ?"
                    .formatted(
                            StagedRow.COLUMNS.names(),
                            StagedRow.COLUMNS
                                    .names()
                                    .replaceAll("(tags|mistakes|rules_followed|rules_broken|cells)", "$1::text[]")
                                    .replaceAll("(^|, )", "$1n."));

    private final UUID importId;
    private final ImportLedger ledger;
    private final RowAccounts accounts;
    private final RowErrors errors;
    private final Database database;

    @Inject
    public StagingWriter(Job job, ImportLedger ledger, RowAccounts accounts, RowErrors errors, Database database) {
        this.importId = UUID.fromString(job.parameter("import"));
        this.ledger = ledger;
        this.accounts = accounts;
        this.errors = errors;
        this.database = database;
    }

    @Override
    public void writeItems(List<Object> items) {
        List<ReadRow> rows = items.stream().map(ReadRow.class::cast).toList();
        Chunk chunk = new Chunk(ledger.task(importId), rows);
        rows.forEach(chunk::sort);
        StagedRow.COLUMNS.write(database, STAGE, chunk.staged, importId);
        errors.write(importId, chunk.rejected);
        ledger.read(importId, rows.getLast().number(), chunk.rejected.size(), chunk.ignored);
    }

    /** The rows of one chunk by what became of them. */
    private final class Chunk {

        private final LoadTask task;
        private final Map<String, UUID> named;
        private final List<StagedRow> staged = new ArrayList<>();
        private final List<RowError> rejected = new ArrayList<>();
        private final List<String> ignored = new ArrayList<>();

        Chunk(LoadTask task, List<ReadRow> rows) {
            this.task = task;
            this.named = accounts.named(task, rows);
        }

        void sort(ReadRow read) {
            switch (read.row()) {
                case FillRow fill ->
                    staged.add(StagedRow.of(shared(read, Kind.FILL, account(fill.account())), fill, null));
                case FillPairRow pair ->
                    staged.add(StagedRow.of(
                            shared(read, Kind.FILL_PAIR, account(pair.first().account())), pair));
                case OwnFillRow own -> staged.add(StagedRow.of(place(read, own), own));
                case RoundTripRow trip -> staged.add(StagedRow.of(alone(read, account(trip.account())), trip));
                case Folded _ -> {}
                case Ignored row -> ignored.add(row.reason());
                case Rejected row -> rejected.add(new RowError(read.number(), row));
            }
        }

        private Place shared(ReadRow read, Kind kind, UUID account) {
            return new Place(read.number(), kind, account, null, null);
        }

        private Place alone(ReadRow read, UUID account) {
            return new Place(read.number(), Kind.ROUND_TRIP, account, UuidCreator.getTimeOrderedEpoch(), null);
        }

        private Place place(ReadRow read, OwnFillRow own) {
            UUID account = account(own.fill().account());
            String trade = own.trade();
            if (trade == null) {
                return shared(read, Kind.FILL, account);
            }
            UUID book = NumberedBooks.id(importId, account, trade);
            return new Place(read.number(), Kind.NUMBERED_FILL, account, book, new Numbered(trade, read.cells()));
        }

        private UUID account(@Nullable String name) {
            UUID standard = task.target().accountId();
            return name == null ? standard : named.getOrDefault(name, standard);
        }
    }
}
