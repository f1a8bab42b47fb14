package com.tradingjournal.imports.boundary;

import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.imports.entity.ImportMapping;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A saved mapping and whose it is. */
public record ImportMappingResponse(
        UUID id,
        String name,
        String format,
        Map<String, Field> mapping,
        @Nullable UUID accountId,
        UUID userId,
        Instant createdAt) {

    static ImportMappingResponse of(ImportMapping mapping) {
        return new ImportMappingResponse(
                mapping.id(),
                mapping.name(),
                mapping.format(),
                new TreeMap<>(mapping.columns()),
                mapping.accountId(),
                mapping.userId(),
                mapping.createdAt());
    }
}
