@NullMarked
package com.tradingjournal.ratelimit.control;

import org.jspecify.annotations.NullMarked;
