package com.tradingjournal.devservices.servers;

/** What a server owes to what it has acknowledged. */
public enum Storage {
    /** Kept over restarts, kills and power cuts: {@code ./run}. */
    DURABLE,
    /** Forgotten at the end: tests. Never waits for a disk. */
    THROWAWAY
}
