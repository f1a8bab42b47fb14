/**
 * From a record to a row of the journal: which column means what, how its cells are read and checked, and what a broker's
 * format has to say about itself. A cell that cannot be taken is remembered as the row's problem; nothing is thrown.
 */
@NullMarked
package com.tradingjournal.brokerfiles.control.mapping;

import org.jspecify.annotations.NullMarked;
