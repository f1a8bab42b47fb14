/**
 * What a password is worth and costs. Decisions: passwords are hashed on a few platform threads with a short queue, so that a flood of
 * sign-ins is told to come back and starves nobody; an attempt is counted before the password is looked at, so that simultaneous
 * guesses count as well.
 */
@NullMarked
package com.tradingjournal.auth.control.password;

import org.jspecify.annotations.NullMarked;
