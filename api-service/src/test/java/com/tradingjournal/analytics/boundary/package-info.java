@NullMarked
package com.tradingjournal.analytics.boundary;

import org.jspecify.annotations.NullMarked;
