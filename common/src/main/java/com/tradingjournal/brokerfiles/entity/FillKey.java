package com.tradingjournal.brokerfiles.entity;

/** The identity of a fill or a round trip within its account: equal keys are the same fact. */
public record FillKey(String text) {

    /** The broker's own number, with everything it is unique within. */
    public static FillKey numbered(String broker, String... parts) {
        return new FillKey(broker + '|' + String.join("|", parts));
    }

    /** The {@code ordinal}th of the equal facts of its file: identical fills in one second are real. */
    public static FillKey counted(String fact, int ordinal) {
        return new FillKey(fact + '#' + ordinal);
    }
}
