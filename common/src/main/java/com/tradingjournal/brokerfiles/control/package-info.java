/**
 * Finding out which broker's file it is and reading it: {@link com.tradingjournal.brokerfiles.control.BrokerFiles} is the
 * way in, for the preview and for the load alike.
 *
 * <p>A file is found by the header that fits best, in whichever of its first lines and with whichever delimiter, not by
 * line 1. Reading is one pass with bounded memory; where a file leaves open how it writes numbers or dates, a pass before
 * that decides it for all rows. A row is the same whoever reads it and from wherever reading is taken up again.
 */
@NullMarked
package com.tradingjournal.brokerfiles.control;

import org.jspecify.annotations.NullMarked;
