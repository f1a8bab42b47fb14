/** Usage as it is read: the months that are over from what the batch has counted, the current one from the tables themselves. */
@NullMarked
package com.tradingjournal.billing.control;

import org.jspecify.annotations.NullMarked;
