/** {@code /api-keys} over HTTP, and what comes with a key. */
@NullMarked
package com.tradingjournal.apikeys.boundary;

import org.jspecify.annotations.NullMarked;
