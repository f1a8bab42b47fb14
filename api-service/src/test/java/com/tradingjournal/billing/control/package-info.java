@NullMarked
package com.tradingjournal.billing.control;

import org.jspecify.annotations.NullMarked;
