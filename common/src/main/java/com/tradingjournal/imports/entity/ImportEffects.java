package com.tradingjournal.imports.entity;

/** What an import made of the journal: fills added, and the trades they are part of. */
public record ImportEffects(int executions, int tradesClosed, int tradesOpen, int needsReview) {}
