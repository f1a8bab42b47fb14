/** Contracts as their symbols and descriptions tell them, whichever broker's file they stand in. */
@NullMarked
package com.tradingjournal.brokerfiles.control.formats.contracts;

import org.jspecify.annotations.NullMarked;
