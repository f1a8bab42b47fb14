package com.tradingjournal.privacy.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file with all that is a person's.
 *
 * @param expiresAt when the file is removed; null while there is none
 */
public record PersonalExport(
        UUID id, UUID userId, ExportStatus status, @Nullable Instant expiresAt) {

    /** How long a file is kept. */
    public static final Duration KEPT = Duration.ofDays(7);
}
