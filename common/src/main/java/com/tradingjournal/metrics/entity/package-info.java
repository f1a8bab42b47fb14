/**
 * The figures of a trading journal and what they are made of; one definition each ({@link
 * com.tradingjournal.metrics.entity.Metric}), whichever view asks.
 *
 * <ul>
 *   <li>R1 A figure that is undefined says why ({@link com.tradingjournal.metrics.entity.Reason}); it is never 0, 999,
 *       NaN or Infinity.
 *   <li>R2 Money is exact; means and ratios are rounded to 12 places once, when they leave.
 *   <li>R3 Sums merge: the totals of two sets of trades are the totals of their union. Medians, streaks and the
 *       bootstrap do not merge and need the ordered {@link com.tradingjournal.metrics.entity.TradeSeries}.
 *   <li>R4 {@code Summary}, {@code Statistics} and {@code EquityPoint} are the shapes the API answers with.
 * </ul>
 */
@NullMarked
package com.tradingjournal.metrics.entity;

import org.jspecify.annotations.NullMarked;
