package com.tradingjournal.ratelimit.entity;

import java.time.Duration;

/** What is said to one who asks to be let in. */
public sealed interface Verdict {

    /** After it, when it was let in. */
    Standing standing();

    /** @param at when, in milliseconds of the clock that counts */
    record Admitted(Standing standing, long at) implements Verdict {}

    /** @param pause until there may be room */
    record Refused(Standing standing, Duration pause) implements Verdict {}
}
