/** Executions of American trading platforms and direct-access brokers: timed, with their fees. */
@NullMarked
package com.tradingjournal.brokerfiles.control.formats.us.platforms;

import org.jspecify.annotations.NullMarked;
