@NullMarked
package com.tradingjournal.charges.control;

import org.jspecify.annotations.NullMarked;
