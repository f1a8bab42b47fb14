package com.tradingjournal.privacy.boundary;

import com.tradingjournal.privacy.entity.ExportStatus;
import com.tradingjournal.privacy.entity.PersonalExport;
import java.util.UUID;

/** An export under way. */
public record ExportOrderedResponse(UUID id, ExportStatus status) {

    static ExportOrderedResponse of(PersonalExport export) {
        return new ExportOrderedResponse(export.id(), export.status());
    }
}
