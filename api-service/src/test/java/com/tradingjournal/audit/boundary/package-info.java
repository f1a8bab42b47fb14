@NullMarked
package com.tradingjournal.audit.boundary;

import org.jspecify.annotations.NullMarked;
