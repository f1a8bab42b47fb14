/**
 * Questions that days, accounts and people decide, answered from what the batch has added up: {@link
 * com.tradingjournal.analytics.control.cache.CachedFigures}. {@code analytics_dirty} names the days of which that is no longer true; these are
 * computed as ever, in the same statement.
 */
@NullMarked
package com.tradingjournal.analytics.control.cache;

import org.jspecify.annotations.NullMarked;
