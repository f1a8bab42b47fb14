package com.tradingjournal.ratelimit.control;

/** What a request is for, as far as its address tells: each kind is counted apart. */
public enum Purpose {

    /** Renews a token. Every tab does by itself, so it never counts as somebody's request. */
    REFRESH,

    /** All else under {@code /auth}, which also whoever has no token may do. */
    SIGN_IN,

    /** Asks how far something is that takes its time; every few seconds, by itself. */
    PROGRESS,

    /** What somebody wants. */
    WORK
}
