package com.tradingjournal.imports.batch;

import com.tradingjournal.brokerfiles.control.RowReader;
import com.tradingjournal.brokerfiles.control.text.FileRefused;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.imports.batch.FileRowReader.ReadRow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Parses the next rows of a file while those before are being written: neither waits for the other, and few rows are in memory. */
final class RowsAhead implements AutoCloseable {

    private static final int ROWS_AT_ONCE = 2_500;

    /** @param refused where the file cannot be read on after these rows */
    private record Portion(List<ReadRow> rows, @Nullable RuntimeException refused) {

        boolean isLast() {
            return refused != null || rows.size() < ROWS_AT_ONCE;
        }
    }

    private final RowReader reader;
    private final ExecutorService parser = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("import-parser").daemon().factory());
    private final Queue<ReadRow> rows = new ArrayDeque<>();
    private @Nullable CompletableFuture<Portion> coming;
    private @Nullable RuntimeException refused;
    private boolean ended;

    RowsAhead(RowReader reader) {
        this.reader = reader;
    }

    /** Nothing is parsed before this is called for the first time. @throws FileRefused after the rows before the place where the file cannot be read on */
    Optional<ReadRow> next() {
        if (rows.isEmpty() && !ended) {
            take(coming == null ? ask() : coming);
        }
        if (rows.isEmpty() && refused != null) {
            throw refused;
        }
        return Optional.ofNullable(rows.poll());
    }

    private void take(CompletableFuture<Portion> portion) {
        Portion parsed = parsed(portion);
        rows.addAll(parsed.rows);
        refused = parsed.refused;
        ended = parsed.isLast();
        coming = ended ? null : ask();
    }

    private CompletableFuture<Portion> ask() {
        return CompletableFuture.supplyAsync(this::parse, parser);
    }

    private Portion parse() {
        List<ReadRow> parsed = new ArrayList<>(ROWS_AT_ONCE);
        try {
            while (parsed.size() < ROWS_AT_ONCE) {
                Optional<ParsedRow> row = reader.next();
                if (row.isEmpty()) {
                    break;
                }
                parsed.add(new ReadRow(Math.toIntExact(reader.number()), row.get(), reader.cells()));
            }
            return new Portion(parsed, null);
        } catch (FileRefused refusal) {
            return new Portion(parsed, refusal);
        }
    }

    private static Portion parsed(CompletableFuture<Portion> portion) {
        try {
            return portion.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /** The file is closed once nobody reads it any more. */
    @Override
    public void close() {
        parser.close();
        reader.close();
    }
}
