/**
 * The queue behind {@code jobs}. Enqueueing belongs to the caller's transaction; claiming runs outside every workspace; the
 * database's clock decides about leases. Statements here never begin a transaction: their callers say as whom they run.
 */
@NullMarked
package com.tradingjournal.jobs.control;

import org.jspecify.annotations.NullMarked;
