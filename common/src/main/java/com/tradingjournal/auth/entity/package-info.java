/** What a sign-in consists of, as values. */
@NullMarked
package com.tradingjournal.auth.entity;

import org.jspecify.annotations.NullMarked;
