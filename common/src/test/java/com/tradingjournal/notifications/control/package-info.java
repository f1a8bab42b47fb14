@NullMarked
package com.tradingjournal.notifications.control;

import org.jspecify.annotations.NullMarked;
