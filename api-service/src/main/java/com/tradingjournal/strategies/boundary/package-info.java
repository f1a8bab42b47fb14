/** {@code /strategies} over HTTP. */
@NullMarked
package com.tradingjournal.strategies.boundary;

import org.jspecify.annotations.NullMarked;
