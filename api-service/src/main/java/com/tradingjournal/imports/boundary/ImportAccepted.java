package com.tradingjournal.imports.boundary;

import com.tradingjournal.imports.entity.ImportStatus;
import java.util.UUID;

/** The answer to a file that was taken in: where to watch what becomes of it. */
public record ImportAccepted(UUID id, ImportStatus status) {}
