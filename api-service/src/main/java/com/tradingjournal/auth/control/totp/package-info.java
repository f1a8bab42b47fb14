/**
 * The second factor: six digits that a phone makes of a shared secret and the time. Decisions: the secret lies sealed in the
 * database; a code counts in its own time step and the ones beside it, and each step once, by an update that only one of two
 * simultaneous sign-ins can win; recovery codes are long enough that their hashes need no salt.
 */
@NullMarked
package com.tradingjournal.auth.control.totp;

import org.jspecify.annotations.NullMarked;
