package com.tradingjournal.trades.entity;

import com.tradingjournal.errors.entity.FieldProblem;
import com.tradingjournal.errors.entity.Invalid;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which rules a trade may tell of: those of its strategy. What it told before stays while its strategy stays, even of a rule that
 * the strategy no longer has, and goes when the strategy changes.
 */
public final class FollowedRules {

    private final Annotations said;
    private final Annotations before;
    private final Set<String> ofStrategy;

    private FollowedRules(Annotations said, Annotations before, List<String> ofStrategy) {
        this.said = said;
        this.before = before;
        this.ofStrategy = Set.copyOf(ofStrategy);
    }

    /**
     * @param ofStrategy the rules of the strategy that {@code said} names
     * @throws Invalid naming each rule that is said anew and is none of the strategy's
     */
    public static List<FollowedRule> kept(Annotations said, Annotations before, List<String> ofStrategy) {
        return new FollowedRules(said, before, ofStrategy).kept();
    }

    private List<FollowedRule> kept() {
        List<FollowedRule> kept = new ArrayList<>();
        List<FieldProblem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < said.rules().size(); i++) {
            FollowedRule rule = said.rules().get(i);
            String problem = problem(rule.rule(), seen);
            if (problem != null) {
                problems.add(new FieldProblem("rules[" + i + "].rule", problem));
            } else if (belongs(rule.rule())) {
                kept.add(rule);
            }
        }
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        return kept;
    }

    private @Nullable String problem(String rule, Set<String> seen) {
        if (!seen.add(rule)) {
            return "stands there twice";
        }
        return ofStrategy.contains(rule) || toldBefore(rule) ? null : "is not a rule of the trade's strategy";
    }

    private boolean belongs(String rule) {
        return ofStrategy.contains(rule) || sameStrategy();
    }

    private boolean toldBefore(String rule) {
        return before.rules().stream().anyMatch(told -> told.rule().equals(rule));
    }

    private boolean sameStrategy() {
        return said.strategy() != null && said.strategy().strip().equalsIgnoreCase(before.strategy());
    }
}
