/** Crypto exchanges. Their times are UTC; an amount carries the name of its coin. */
@NullMarked
package com.tradingjournal.brokerfiles.control.formats.crypto;

import org.jspecify.annotations.NullMarked;
