/** {@code /billing} over HTTP: for the owner alone. */
@NullMarked
package com.tradingjournal.billing.boundary;

import org.jspecify.annotations.NullMarked;
