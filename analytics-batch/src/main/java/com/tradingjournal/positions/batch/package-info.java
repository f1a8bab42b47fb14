/** The nightly proof that derived data is right: Σ lots = Σ trades in every workspace. */
@NullMarked
package com.tradingjournal.positions.batch;

import org.jspecify.annotations.NullMarked;
