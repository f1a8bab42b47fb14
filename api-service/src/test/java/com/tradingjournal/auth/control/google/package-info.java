/** Signing in with Google. */
@NullMarked
package com.tradingjournal.auth.control.google;

import org.jspecify.annotations.NullMarked;
