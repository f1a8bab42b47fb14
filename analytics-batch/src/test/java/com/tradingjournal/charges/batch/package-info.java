/** Jobs that change a whole workspace. */
@NullMarked
package com.tradingjournal.charges.batch;

import org.jspecify.annotations.NullMarked;
