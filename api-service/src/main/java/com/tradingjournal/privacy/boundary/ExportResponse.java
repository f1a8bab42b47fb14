package com.tradingjournal.privacy.boundary;

import com.tradingjournal.privacy.entity.ExportStatus;
import com.tradingjournal.privacy.entity.PersonalExport;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far an export is.
 *
 * @param downloadUrl where the file is for some minutes, without a token: ask again for a new one; null while there is none
 * @param expiresAt when the file is removed
 */
public record ExportResponse(
        UUID id,
        ExportStatus status,
        @Nullable URI downloadUrl,
        @Nullable Instant expiresAt) {

    static ExportResponse of(PersonalExport export, @Nullable URI downloadUrl) {
        return new ExportResponse(export.id(), export.status(), downloadUrl, export.expiresAt());
    }
}
