/** {@code /tags} over HTTP. */
@NullMarked
package com.tradingjournal.tags.boundary;

import org.jspecify.annotations.NullMarked;
