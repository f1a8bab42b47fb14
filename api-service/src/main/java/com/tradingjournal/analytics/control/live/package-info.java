/**
 * Figures from trades and lots themselves, as SQL. What a question means for them stands in {@link
 * com.tradingjournal.analytics.control.live.Population} alone, and what one of them comes to in {@link
 * com.tradingjournal.analytics.control.live.Amounts}.
 */
@NullMarked
package com.tradingjournal.analytics.control.live;

import org.jspecify.annotations.NullMarked;
