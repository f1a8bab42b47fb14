package com.tradingjournal.devservices.process;

/** A child process that knows how it wants to be ended. */
public interface Running extends AutoCloseable {

    ChildProcess process();

    @Override
    void close();
}
