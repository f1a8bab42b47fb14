@NullMarked
package com.tradingjournal.auth.boundary;

import org.jspecify.annotations.NullMarked;
