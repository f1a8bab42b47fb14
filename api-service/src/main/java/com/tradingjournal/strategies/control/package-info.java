/** The strategies that trades name. */
@NullMarked
package com.tradingjournal.strategies.control;

import org.jspecify.annotations.NullMarked;
