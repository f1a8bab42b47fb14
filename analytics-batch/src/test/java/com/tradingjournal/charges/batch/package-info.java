/** Charges of whole accounts. */
@NullMarked
package com.tradingjournal.charges.batch;

import org.jspecify.annotations.NullMarked;
