/** What the platform asks of the batch process, and what it answers. */
@NullMarked
package com.tradingjournal.observability.batch;

import org.jspecify.annotations.NullMarked;
