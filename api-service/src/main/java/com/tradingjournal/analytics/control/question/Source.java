package com.tradingjournal.analytics.control.question;

/** How figures came about; they are the same whichever. */
public enum Source {
    /** From rows that were added up beforehand. */
    CACHE("CACHE"),
    /** From such rows, and from the trades of what has changed since or cannot be added up. */
    CACHE_AND_LIVE("CACHE+LIVE"),
    /** From trades and lots alone. */
    LIVE("LIVE");

    private final String wireName;

    Source(String wireName) {
        this.wireName = wireName;
    }

    /** What clients call it. */
    public String wireName() {
        return wireName;
    }

    /** Of figures that are made of two parts. */
    public Source and(Source other) {
        return this == other ? this : CACHE_AND_LIVE;
    }
}
