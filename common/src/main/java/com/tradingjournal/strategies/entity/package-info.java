/** Strategies: what a trader meant to do, with the rules he set himself; a name is one strategy whatever its case. */
@NullMarked
package com.tradingjournal.strategies.entity;

import org.jspecify.annotations.NullMarked;
