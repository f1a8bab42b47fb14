/** TradingView's exports, of paper accounts and of brokers connected to it, in English and German. */
@NullMarked
package com.tradingjournal.brokerfiles.control.formats.tradingview;

import org.jspecify.annotations.NullMarked;
