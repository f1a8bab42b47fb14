package com.tradingjournal.devservices;

import java.nio.file.Path;

/**
 * What the caller of {@code ./run} asked for.
 *
 * @param port of the API and the web client; 0 takes a free one
 * @param dataDir absolute
 */
record RunOptions(int port, Path dataDir, boolean demo, Plan plan) {

    RunOptions on(int otherPort) {
        return new RunOptions(otherPort, dataDir, demo, plan);
    }
}
