@NullMarked
package com.tradingjournal.positions.batch;

import org.jspecify.annotations.NullMarked;
