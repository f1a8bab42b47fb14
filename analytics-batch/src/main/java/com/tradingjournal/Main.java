package com.tradingjournal;

/** Starts the batch: the queue's workers, the calendar, health and metrics. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        io.helidon.Main.main(arguments);
    }
}
