@NullMarked
package com.tradingjournal.billing.boundary;

import org.jspecify.annotations.NullMarked;
