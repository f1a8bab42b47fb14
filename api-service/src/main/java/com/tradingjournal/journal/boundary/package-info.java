/** {@code /journal} over HTTP. */
@NullMarked
package com.tradingjournal.journal.boundary;

import org.jspecify.annotations.NullMarked;
