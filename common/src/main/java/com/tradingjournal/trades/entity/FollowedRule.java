package com.tradingjournal.trades.entity;

/** Whether a trade kept a rule of its strategy; the rule is known by its text. */
public record FollowedRule(String rule, boolean followed) {}
