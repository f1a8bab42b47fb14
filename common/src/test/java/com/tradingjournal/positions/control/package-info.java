@NullMarked
package com.tradingjournal.positions.control;

import org.jspecify.annotations.NullMarked;
