/** Puts mails into the outbox, in the transaction of what they tell of; the batch sends them. */
@NullMarked
package com.tradingjournal.notifications.control;

import org.jspecify.annotations.NullMarked;
