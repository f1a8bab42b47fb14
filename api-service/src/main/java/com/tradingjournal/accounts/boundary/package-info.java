/** {@code /accounts} over HTTP. */
@NullMarked
package com.tradingjournal.accounts.boundary;

import org.jspecify.annotations.NullMarked;
