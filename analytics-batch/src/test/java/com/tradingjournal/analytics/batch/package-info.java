/** Days that change, nights that compare, and whoever dies in between. */
@NullMarked
package com.tradingjournal.analytics.batch;

import org.jspecify.annotations.NullMarked;
