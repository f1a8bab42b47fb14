/** What a process says about itself: one JSON object per line, whatever was put into the message. */
@NullMarked
package com.tradingjournal.observability.control;

import org.jspecify.annotations.NullMarked;
