@NullMarked
package com.tradingjournal.tenancy.control;

import org.jspecify.annotations.NullMarked;
