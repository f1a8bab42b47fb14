/**
 * Every figure of a journal, exact at any moment, whatever has been written a moment ago and whatever the batch has done since.
 * {@link com.tradingjournal.analytics.control.AnalyticsReader} is what can be asked; SQL counts and adds up, {@code metrics} does
 * what needs a whole series. What a {@code Question} means for trades and lots stands in
 * {@link com.tradingjournal.analytics.control.Population} alone.
 *
 * <ul>
 *   <li>R1 Closed trades count on their closing day ({@code netPnl}, breakdowns), lots on their own ({@code realizedPnl}, calendar,
 *       curve): the two differ by what open trades have realised.
 *   <li>R2 An answer is of one currency; what that leaves out is listed beside it. It may be of every currency, converted at the
 *       rates that are stored with the lots: {@link com.tradingjournal.analytics.control.Amounts} alone knows how.
 *   <li>R3 All queries of an answer see one snapshot, and no trade is loaded to be counted.
 *   <li>R4 A question that days, accounts and people decide is answered from {@code analytics_cache}
 *       ({@link com.tradingjournal.analytics.control.CachedFigures}), but for the days that {@code analytics_dirty} names: these are
 *       computed. Any other question, or one with very many such days, is read from trades and lots. The digits are the same.
 * </ul>
 *
 * <p>To add a dimension: a line in {@link com.tradingjournal.analytics.control.Dimension}. To add a figure: {@code metrics}.
 */
@NullMarked
package com.tradingjournal.analytics.control;

import org.jspecify.annotations.NullMarked;
