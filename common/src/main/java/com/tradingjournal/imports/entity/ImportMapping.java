package com.tradingjournal.imports.entity;

import com.tradingjournal.brokerfiles.entity.Field;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a file mean, saved under a name for the next file of its kind.
 *
 * @param accountId the only account it is for; null for any
 * @param columns by the file's own names
 */
public record ImportMapping(
        UUID id,
        UUID userId,
        @Nullable UUID accountId,
        String name,
        String format,
        Map<String, Field> columns,
        Instant createdAt) {

    public ImportMapping {
        columns = Map.copyOf(columns);
    }

    /** Whether a file with this header has every column it speaks of. */
    public boolean fits(Collection<String> header) {
        return header.containsAll(columns.keySet());
    }
}
