package com.tradingjournal.privacy.control;

import com.tradingjournal.privacy.entity.ExportStatus;
import com.tradingjournal.privacy.entity.PersonalExport;
import com.tradingjournal.storage.control.ObjectKeys;
import com.tradingjournal.storage.control.ObjectStorage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Where the file of an export is fetched: an address that needs no token, and so lives for minutes only. */
@ApplicationScoped
public class ExportFiles {

    private static final Duration ADDRESS_LIFE = Duration.ofMinutes(10);

    private final ObjectStorage storage;

    @Inject
    public ExportFiles(ObjectStorage storage) {
        this.storage = storage;
    }

    /** @return null while there is no file */
    public @Nullable URI download(PersonalExport export) {
        return export.status() == ExportStatus.COMPLETED
                ? storage.download(
                        ObjectKeys.personalExport(export.userId(), export.id()),
                        "trading-journal-export.zip",
                        ADDRESS_LIFE)
                : null;
    }
}
