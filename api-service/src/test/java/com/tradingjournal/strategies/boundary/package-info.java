/** {@code /strategies} as its clients use it. */
@NullMarked
package com.tradingjournal.strategies.boundary;

import org.jspecify.annotations.NullMarked;
