/**
 * The arithmetic of the figures: pure functions from sums, an ordered series or the days of an account to the shapes of
 * {@code metrics.entity}. No database, no clock, no framework: what SQL can add up it adds up, what needs a whole series
 * is computed here. Doubles carry returns, ratios and the bootstrap only, never money.
 */
@NullMarked
package com.tradingjournal.metrics.control;

import org.jspecify.annotations.NullMarked;
