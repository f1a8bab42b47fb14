/** What the files of American brokers have in common: their words for a deal, what was dealt in, and rows that are none. */
@NullMarked
package com.tradingjournal.brokerfiles.control.formats.us.deals;

import org.jspecify.annotations.NullMarked;
