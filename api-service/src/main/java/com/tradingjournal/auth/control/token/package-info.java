/** What a session shows for itself: access tokens, signed and never stored; refresh tokens, whose hashes lie in Redis. */
@NullMarked
package com.tradingjournal.auth.control.token;

import org.jspecify.annotations.NullMarked;
