package com.tradingjournal.strategies.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A strategy, fully read.
 *
 * @param userId who made it and, as a member, alone may change it
 * @param nameKey what it is found and sorted by
 * @param trades how many carry it, deleted ones apart
 */
public record Strategy(
        UUID id,
        UUID userId,
        StrategyDraft content,
        String nameKey,
        long trades,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
