/** How time is stored: instants as {@code timestamptz}, to the microsecond. */
@NullMarked
package com.tradingjournal.time.entity;

import org.jspecify.annotations.NullMarked;
