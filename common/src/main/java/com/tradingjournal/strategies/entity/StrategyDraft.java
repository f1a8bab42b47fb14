package com.tradingjournal.strategies.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A strategy as a person gives it.
 *
 * @param name one strategy of the workspace, whatever its case
 * @param rules in his order, each once
 */
public record StrategyDraft(String name, @Nullable String description, List<String> rules) {

    public StrategyDraft {
        rules = List.copyOf(rules);
    }
}
