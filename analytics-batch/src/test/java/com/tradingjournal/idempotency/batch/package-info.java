/** What is kept for a while only. */
@NullMarked
package com.tradingjournal.idempotency.batch;

import org.jspecify.annotations.NullMarked;
