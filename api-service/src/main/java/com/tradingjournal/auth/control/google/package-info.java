/**
 * Signing in with Google, or whoever the configured OpenID provider is. The browser that began an attempt must end it: the attempt
 * lies in Redis under its state, once, for ten minutes, with the hash of what that browser alone has in a cookie. A person is known
 * by the provider's name for him and never by his e-mail: one that has an account here is linked by its owner, signed in. Google is
 * a factor of its own, so a second one of ours is not asked for.
 */
@NullMarked
package com.tradingjournal.auth.control.google;

import org.jspecify.annotations.NullMarked;
