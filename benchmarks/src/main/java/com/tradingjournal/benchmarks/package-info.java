/**
 * What the journal takes for its work, measured from outside on the product as {@code ./run} starts it. Each figure stands beside its
 * bound and, where it can, beside a floor measured in the same run: on another machine the ratios hold and the seconds do not.
 */
@NullMarked
package com.tradingjournal.benchmarks;

import org.jspecify.annotations.NullMarked;
