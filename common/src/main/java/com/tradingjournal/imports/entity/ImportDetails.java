package com.tradingjournal.imports.entity;

import com.tradingjournal.jobs.entity.JobState;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import, fully read.
 *
 * @param ignoredBy how many rows were ignored, by reason
 * @param error why it failed
 * @param undo how far its undoing is; null when nobody has asked for it
 */
public record ImportDetails(
        UUID id,
        ImportStatus status,
        Source source,
        ImportProgress progress,
        ImportCounts counts,
        ImportEffects effects,
        Map<String, Integer> ignoredBy,
        @Nullable Failure error,
        Course course,
        @Nullable Undo undo) {

    /** Whose file it is, and what it was taken for. */
    public record Source(UUID userId, UUID accountId, String fileName, String format, boolean dryRun) {}

    public record Failure(String code, String message) {}

    public record Undo(JobState state, @Nullable Instant finishedAt) {}

    public record Course(
            Instant createdAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt) {}

    public ImportDetails {
        ignoredBy = Map.copyOf(ignoredBy);
    }
}
