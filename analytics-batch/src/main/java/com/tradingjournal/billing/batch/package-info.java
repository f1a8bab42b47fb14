/** Counts what workspaces use, and what the platform has come to. */
@NullMarked
package com.tradingjournal.billing.batch;

import org.jspecify.annotations.NullMarked;
