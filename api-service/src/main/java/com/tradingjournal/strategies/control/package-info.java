/** The strategies of the workspace: found or made by name from a trade, managed by who made them. */
@NullMarked
package com.tradingjournal.strategies.control;

import org.jspecify.annotations.NullMarked;
