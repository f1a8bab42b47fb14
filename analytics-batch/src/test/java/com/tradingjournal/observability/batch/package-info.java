@NullMarked
package com.tradingjournal.observability.batch;

import org.jspecify.annotations.NullMarked;
