package com.tradingjournal.ratelimit.control;

/**
 * A request that has been let in and is under way.
 *
 * @param name no other has it, in no process
 * @param at when it was let in, by the clock of who counts it
 */
public record Flight(Subject subject, String name, CountedBy countedBy, long at) {

    /** Who has let it in is told of its end. */
    public enum CountedBy {
        REDIS,
        PROCESS
    }
}
