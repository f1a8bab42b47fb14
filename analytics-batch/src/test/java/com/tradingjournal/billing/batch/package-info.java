@NullMarked
package com.tradingjournal.billing.batch;

import org.jspecify.annotations.NullMarked;
