/** Trading accounts: where trades belong, in which currency and zone, and how their fills become lots. */
@NullMarked
package com.tradingjournal.accounts.entity;

import org.jspecify.annotations.NullMarked;
