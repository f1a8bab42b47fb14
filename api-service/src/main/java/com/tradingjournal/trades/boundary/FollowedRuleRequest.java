package com.tradingjournal.trades.boundary;

import com.tradingjournal.trades.entity.FollowedRule;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A rule of the trade's strategy, as a client says whether it was followed. */
public record FollowedRuleRequest(
        @NotBlank @Size(max = 200) String rule, @NotNull Boolean followed) {

    FollowedRule toRule() {
        return new FollowedRule(rule.strip(), followed);
    }

    static FollowedRuleRequest of(FollowedRule rule) {
        return new FollowedRuleRequest(rule.rule(), rule.followed());
    }
}
