/** The plumbing, over HTTP against real servers. */
@NullMarked
package com.tradingjournal.http;

import org.jspecify.annotations.NullMarked;
