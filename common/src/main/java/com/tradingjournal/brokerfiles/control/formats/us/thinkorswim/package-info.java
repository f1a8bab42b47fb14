/**
 * thinkorswim's statements. What the cash section says in a sentence, with fees, the history says by its columns, with the
 * position effect and every leg of a spread: a fill is put together from both.
 */
@NullMarked
package com.tradingjournal.brokerfiles.control.formats.us.thinkorswim;

import org.jspecify.annotations.NullMarked;
