/** {@code /charges} as its clients use it. */
@NullMarked
package com.tradingjournal.charges.boundary;

import org.jspecify.annotations.NullMarked;
