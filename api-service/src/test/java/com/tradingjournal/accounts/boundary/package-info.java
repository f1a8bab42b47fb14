/** {@code /accounts} as its clients use it. */
@NullMarked
package com.tradingjournal.accounts.boundary;

import org.jspecify.annotations.NullMarked;
