/** Histories of accounts that American brokers keep, trades among dividends and transfers, mostly by the day only. */
@NullMarked
package com.tradingjournal.brokerfiles.control.formats.us.brokers;

import org.jspecify.annotations.NullMarked;
