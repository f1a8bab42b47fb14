package com.tradingjournal.strategies.boundary;

import com.tradingjournal.http.Versioned;
import com.tradingjournal.strategies.entity.Strategy;
import com.tradingjournal.strategies.entity.StrategyDraft;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A strategy and how many trades carry it. */
public record StrategyResponse(
        UUID id,
        UUID userId,
        String name,
        @Nullable String description,
        List<String> rules,
        long tradeCount,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {

    static StrategyResponse of(Strategy strategy) {
        StrategyDraft content = strategy.content();
        return new StrategyResponse(
                strategy.id(),
                strategy.userId(),
                content.name(),
                content.description(),
                content.rules(),
                strategy.trades(),
                strategy.createdAt(),
                strategy.updatedAt(),
                strategy.version());
    }
}
