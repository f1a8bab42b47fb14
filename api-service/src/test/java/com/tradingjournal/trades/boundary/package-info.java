/** {@code /trades} as its clients use it. */
@NullMarked
package com.tradingjournal.trades.boundary;

import org.jspecify.annotations.NullMarked;
