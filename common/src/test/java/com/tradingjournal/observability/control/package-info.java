@NullMarked
package com.tradingjournal.observability.control;

import org.jspecify.annotations.NullMarked;
