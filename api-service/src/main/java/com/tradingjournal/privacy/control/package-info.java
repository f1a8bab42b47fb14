/** Asking for one's data, leaving, giving a workspace up, and taking that back. What then happens, the batch does. */
@NullMarked
package com.tradingjournal.privacy.control;

import org.jspecify.annotations.NullMarked;
