@NullMarked
package com.tradingjournal.ratelimit.boundary;

import org.jspecify.annotations.NullMarked;
