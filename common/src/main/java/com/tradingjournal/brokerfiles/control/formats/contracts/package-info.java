/** Names of contracts as many brokers write them. */
@NullMarked
package com.tradingjournal.brokerfiles.control.formats.contracts;

import org.jspecify.annotations.NullMarked;
