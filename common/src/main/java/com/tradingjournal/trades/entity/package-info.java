/**
 * What a person says about a trade. What follows from its fills (side, prices, quantities, P&L) is derived by {@code positions}
 * and only read here; stop, target, risk, notes, rating and strategy are his.
 */
@NullMarked
package com.tradingjournal.trades.entity;

import org.jspecify.annotations.NullMarked;
