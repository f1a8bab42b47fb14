/** The files of brokers and platforms in the United States, and of those elsewhere whose customers trade there. */
@NullMarked
package com.tradingjournal.brokerfiles.control.formats.us;

import org.jspecify.annotations.NullMarked;
