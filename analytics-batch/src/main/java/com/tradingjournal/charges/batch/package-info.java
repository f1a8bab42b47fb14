/** What changes the charges of a whole account and takes longer than a request. */
@NullMarked
package com.tradingjournal.charges.batch;

import org.jspecify.annotations.NullMarked;
