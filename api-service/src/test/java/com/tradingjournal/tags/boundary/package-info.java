/** {@code /tags} as its clients use it. */
@NullMarked
package com.tradingjournal.tags.boundary;

import org.jspecify.annotations.NullMarked;
