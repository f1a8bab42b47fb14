@NullMarked
package com.tradingjournal.analytics.control;

import org.jspecify.annotations.NullMarked;
