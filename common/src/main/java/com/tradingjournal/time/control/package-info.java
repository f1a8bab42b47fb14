/** The one source of the present: everything else is handed a {@link java.time.Clock}. */
@NullMarked
package com.tradingjournal.time.control;

import org.jspecify.annotations.NullMarked;
