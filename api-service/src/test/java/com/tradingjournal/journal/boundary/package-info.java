/** {@code /journal} as its clients use it. */
@NullMarked
package com.tradingjournal.journal.boundary;

import org.jspecify.annotations.NullMarked;
