/**
 * Every figure of a journal, exact at any moment, whatever has been written a moment ago and whatever the batch has done since.
 * {@link com.tradingjournal.analytics.control.AnalyticsReader} is what can be asked, of a {@code question}, from the {@code cache} or {@code
 * live}; SQL counts and adds up, {@code metrics} does what needs a whole series. None of the three knows this package, and {@code question}
 * knows no other.
 *
 * <ul>
 *   <li>R1 Closed trades count on their closing day ({@code netPnl}, breakdowns), lots on their own ({@code realizedPnl}, calendar,
 *       curve): the two differ by what open trades have realised.
 *   <li>R2 An answer is of one currency; what that leaves out is listed beside it. It may be of every currency, converted at the
 *       rates that are stored with the lots.
 *   <li>R3 All queries of an answer see one snapshot, and no trade is loaded to be counted.
 *   <li>R4 A question that days, accounts and people decide is answered from {@code analytics_cache}, one by a dimension from {@code
 *       analytics_dimensions}, but for what {@code analytics_dirty} names: that is computed. Any other question, or one with very many such
 *       days, is read from trades and lots. The digits are the same.
 * </ul>
 */
@NullMarked
package com.tradingjournal.analytics.control;

import org.jspecify.annotations.NullMarked;
