package com.tradingjournal.imports.control;

import com.tradingjournal.brokerfiles.control.text.FileSource;
import com.tradingjournal.brokerfiles.entity.Field;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file as somebody hands it in.
 *
 * @param accountId where all its rows go; null: to the accounts it names, else to the caller's own
 * @param content a copy that is there as long as the request
 */
public record Upload(
        String fileName, Path content, @Nullable UUID accountId, Wishes wishes) {

    /**
     * What he says about it.
     *
     * @param format the id of the only one to be considered; null for any
     * @param mapping what columns mean; empty: what their names say; null: as saved for such files
     * @param timeZone of times without an offset; null for the account's
     */
    public record Wishes(
            @Nullable String format,
            @Nullable Map<String, Field> mapping,
            Map<String, String> answers,
            @Nullable ZoneId timeZone,
            @Nullable BigDecimal fxRate,
            boolean dryRun) {}

    FileSource source() {
        return FileSource.of(content);
    }
}
