/**
 * Who somebody is. Decisions: passwords are hashed on a few platform threads with a short queue, so that a flood of sign-ins
 * is told to come back and starves nobody; an attempt is counted before the password is looked at, so that simultaneous
 * guesses count as well; refresh secrets live in Redis as hashes, the session they belong to in PostgreSQL, and what ends
 * the session ends its access tokens at their next request, because every transaction's binding looks; what is done only for
 * accounts that exist follows after the answer, so that its time tells nothing.
 */
@NullMarked
package com.tradingjournal.auth.control;

import org.jspecify.annotations.NullMarked;
