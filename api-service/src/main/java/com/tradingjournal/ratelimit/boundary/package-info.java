/** Where requests are counted: before anything else is done for them, and once more where an operation is heavy. */
@NullMarked
package com.tradingjournal.ratelimit.boundary;

import org.jspecify.annotations.NullMarked;
