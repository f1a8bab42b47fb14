package com.tradingjournal.strategies.boundary;

import com.tradingjournal.errors.entity.FieldProblem;
import com.tradingjournal.errors.entity.Invalid;
import com.tradingjournal.strategies.entity.Strategy;
import com.tradingjournal.strategies.entity.StrategyDraft;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A strategy as a client sends it; a rule is known by its text and stands once. */
public record StrategyRequest(
        @NotBlank @Size(max = 100) String name,
        @Nullable @Size(max = 20_000) String description,
        @Nullable @Size(max = 50) List<@NotBlank @Size(max = 200) String> rules) {

    StrategyDraft toDraft() {
        return new StrategyDraft(name.strip(), description, distinctRules());
    }

    /** What a client would have sent to get this strategy: what a merge patch is applied to. */
    static StrategyRequest of(Strategy strategy) {
        StrategyDraft content = strategy.content();
        return new StrategyRequest(content.name(), content.description(), content.rules());
    }

    private List<String> distinctRules() {
        List<String> distinct = new ArrayList<>();
        List<FieldProblem> problems = new ArrayList<>();
        for (String rule : rules == null ? List.<String>of() : rules) {
            if (distinct.contains(rule.strip())) {
                problems.add(new FieldProblem("rules[" + distinct.size() + "]", "stands there twice"));
            }
            distinct.add(rule.strip());
        }
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        return distinct;
    }
}
