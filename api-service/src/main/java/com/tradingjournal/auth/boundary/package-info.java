/**
 * {@code /auth} and the token on every other request. The refresh token travels in a cookie that only these paths see, and
 * calls that rest on it are refused from foreign origins; everything else rests on the bearer token.
 */
@NullMarked
package com.tradingjournal.auth.boundary;

import org.jspecify.annotations.NullMarked;
