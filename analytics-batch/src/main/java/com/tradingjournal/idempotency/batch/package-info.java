/** Forgets the answers that idempotency keys have kept long enough. */
@NullMarked
package com.tradingjournal.idempotency.batch;

import org.jspecify.annotations.NullMarked;
