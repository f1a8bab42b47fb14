/** Files of R | Trader Pro, in whose exports accounts and contracts may stand in rows of their own. */
@NullMarked
package com.tradingjournal.brokerfiles.control.formats.rithmic;

import org.jspecify.annotations.NullMarked;
