/** What people are told by mail, as values: which mail, to whom, about what. */
@NullMarked
package com.tradingjournal.notifications.entity;

import org.jspecify.annotations.NullMarked;
