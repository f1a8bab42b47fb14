/** Strategies: what a trader means to do, and the rules he means to keep while he does it. */
@NullMarked
package com.tradingjournal.strategies.entity;

import org.jspecify.annotations.NullMarked;
