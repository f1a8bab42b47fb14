@NullMarked
package com.tradingjournal.auth.control;

import org.jspecify.annotations.NullMarked;
