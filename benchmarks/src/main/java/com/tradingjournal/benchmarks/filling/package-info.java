/**
 * Journals of any size, made by SQL in the product's own database: what a benchmark reads must not take longer to make than to measure.
 * They are as the product would have made them from files of round trips: fills, trades and lots agree to the digit, every constraint holds.
 */
@NullMarked
package com.tradingjournal.benchmarks.filling;

import org.jspecify.annotations.NullMarked;
