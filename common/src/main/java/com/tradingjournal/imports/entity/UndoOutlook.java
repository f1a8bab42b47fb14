package com.tradingjournal.imports.entity;

/**
 * What undoing an import would take away.
 *
 * @param fills that it was the first to bring
 * @param trades that vanish because no fill of theirs is left
 * @param annotated those of them that carry notes, tags or anything else that was written on them
 */
public record UndoOutlook(int fills, int trades, int annotated) {}
