/** The rules of windows by themselves. */
@NullMarked
package com.tradingjournal.ratelimit.entity;

import org.jspecify.annotations.NullMarked;
