/**
 * Every figure of a journal, read live from {@code trades} and {@code closed_lots}: exact at any moment, whatever has been
 * written a moment ago. {@link com.tradingjournal.analytics.control.AnalyticsReader} is what can be asked; SQL counts and adds
 * up, {@code metrics} does what needs a whole series. What a {@code Question} means in SQL stands in
 * {@link com.tradingjournal.analytics.control.Population} alone.
 *
 * <ul>
 *   <li>R1 Closed trades count on their closing day ({@code netPnl}, breakdowns), lots on their own ({@code realizedPnl}, calendar,
 *       curve): the two differ by what open trades have realised.
 *   <li>R2 An answer is of one currency; what that leaves out is listed beside it. It may be of every currency, converted at the
 *       rates that are stored with the lots: {@link com.tradingjournal.analytics.control.Amounts} alone knows how.
 *   <li>R3 All queries of an answer see one snapshot, and no trade is loaded to be counted.
 * </ul>
 *
 * <p>To add a dimension: a line in {@link com.tradingjournal.analytics.control.Dimension}. To add a figure: {@code metrics}.
 */
@NullMarked
package com.tradingjournal.analytics.control;

import org.jspecify.annotations.NullMarked;
