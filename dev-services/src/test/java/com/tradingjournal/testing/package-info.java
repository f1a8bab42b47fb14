@NullMarked
package com.tradingjournal.testing;

import org.jspecify.annotations.NullMarked;
