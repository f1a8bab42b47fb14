/** Sends mails by SMTP. */
@NullMarked
package com.tradingjournal.notifications.batch;

import org.jspecify.annotations.NullMarked;
