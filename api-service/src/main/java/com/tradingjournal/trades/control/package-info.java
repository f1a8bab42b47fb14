/**
 * The use cases of the journal and the SQL behind them. {@link com.tradingjournal.trades.control.TradeJournal} is what a
 * trader does, {@link com.tradingjournal.trades.control.TradeStore} the queries,
 * {@link com.tradingjournal.trades.control.TradeConditions} what a filter means in SQL: the list and the figures ask
 * through it, so that they can never disagree. To add a filter: a field in {@code TradeFilter}, a line in {@code TradeConditions},
 * a parameter in {@code TradeFilterQuery}.
 */
@NullMarked
package com.tradingjournal.trades.control;

import org.jspecify.annotations.NullMarked;
