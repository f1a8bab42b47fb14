package com.tradingjournal.imports.batch;

import com.tradingjournal.brokerfiles.control.BrokerFiles;
import com.tradingjournal.brokerfiles.control.RowReader;
import com.tradingjournal.brokerfiles.control.text.FileRefused;
import com.tradingjournal.brokerfiles.control.text.FileSource;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.charges.control.StatedCharges;
import com.tradingjournal.jobs.entity.Job;
import com.tradingjournal.storage.control.ObjectStorage;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of the file, from the checkpoint on. The file is fetched before the first statement of the step, so that no
 * transaction waits for the storage.
 */
@Dependent
@Named("fileRowReader")
public class FileRowReader extends AbstractItemReader {

    /**
     * A row of the file.
     *
     * @param number its place among the rows: the checkpoint
     * @param cells as they came
     */
    record ReadRow(int number, ParsedRow row, List<String> cells) {}

    private final UUID importId;
    private final String objectKey;
    private final ObjectStorage storage;
    private final ImportLedger ledger;
    private final StatedCharges statements;
    private @Nullable Path file;
    private @Nullable RowsAhead rows;
    private int read;

    @Inject
    public FileRowReader(Job job, ObjectStorage storage, ImportLedger ledger, StatedCharges statements) {
        this.importId = UUID.fromString(job.parameter("import"));
        this.objectKey = job.parameter("file");
        this.storage = storage;
        this.ledger = ledger;
        this.statements = statements;
    }

    @Override
    public void open(@Nullable Serializable checkpoint) throws IOException {
        read = checkpoint == null ? 0 : (Integer) checkpoint;
        Path copy = Files.createTempFile("import-", ".file");
        file = copy;
        try (InputStream object = storage.open(objectKey)) {
            Files.copy(object, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        LoadTask task = ledger.task(importId);
        ledger.begin(importId);
        try {
            RowReader opened = BrokerFiles.open(FileSource.of(copy), task.readRequest());
            rows = new RowsAhead(opened);
            state(task, opened);
            opened.skipTo(read);
        } catch (FileRefused refused) {
            refuse(refused);
        }
    }

    /** What a broker states as a whole is no row: it is written down as the file is opened, and again by a takeover. */
    private void state(LoadTask task, RowReader opened) {
        if (!task.order().dryRun()) {
            opened.statement()
                    .ifPresent(statement ->
                            statements.state(importId, task.target().accountId(), List.of(statement)));
        }
    }

    @Override
    public @Nullable Object readItem() {
        if (rows == null) {
            return null;
        }
        try {
            Optional<ReadRow> row = rows.next();
            row.ifPresent(next -> read = next.number());
            return row.orElse(null);
        } catch (FileRefused refused) {
            refuse(refused);
            return null;
        }
    }

    @Override
    public Serializable checkpointInfo() {
        return read;
    }

    @Override
    public void close() throws IOException {
        if (rows != null) {
            rows.close();
        }
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }

    private void refuse(FileRefused refused) {
        ledger.refuse(importId, refused);
        statements.withdraw(importId);
        if (rows != null) {
            rows.close();
            rows = null;
        }
    }
}
