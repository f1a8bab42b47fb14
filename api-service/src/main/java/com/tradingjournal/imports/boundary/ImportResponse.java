package com.tradingjournal.imports.boundary;

import com.tradingjournal.imports.entity.ImportCounts;
import com.tradingjournal.imports.entity.ImportDetails;
import com.tradingjournal.imports.entity.ImportEffects;
import com.tradingjournal.imports.entity.ImportStatus;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An import as clients see it. */
public record ImportResponse(
        UUID id,
        ImportStatus status,
        String fileName,
        String format,
        UUID accountId,
        UUID userId,
        boolean dryRun,
        Progress progress,
        Counts counts,
        ImportEffects effects,
        Map<String, Integer> ignoredBy,
        ImportDetails.@Nullable Failure error,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        ImportDetails.@Nullable Undo undo) {

    public record Progress(int rowsRead, int rowsTotal, int percent) {}

    /** {@code rows} are the data rows of the file: once ended, the sum of the others. */
    public record Counts(int rows, int imported, int duplicates, int changed, int ignored, int rejected) {}

    static ImportResponse of(ImportDetails details) {
        ImportDetails.Source source = details.source();
        return new ImportResponse(
                details.id(),
                details.status(),
                source.fileName(),
                source.format(),
                source.accountId(),
                source.userId(),
                source.dryRun(),
                new Progress(
                        details.progress().rowsRead(),
                        details.progress().rowsTotal(),
                        details.progress().percent(details.status())),
                counts(details),
                details.effects(),
                details.ignoredBy(),
                details.error(),
                details.course().createdAt(),
                details.course().startedAt(),
                details.course().finishedAt(),
                details.undo());
    }

    private static Counts counts(ImportDetails details) {
        ImportCounts counts = details.counts();
        int rows =
                details.status().ended() ? counts.settled() : details.progress().rowsTotal();
        return new Counts(
                rows, counts.imported(), counts.duplicates(), counts.changed(), counts.ignored(), counts.rejected());
    }
}
