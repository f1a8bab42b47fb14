package com.tradingjournal.brokerfiles.control.text;

import java.util.Optional;

/** Records one after the other, blank ones left out; their lines only grow. */
public interface Records extends AutoCloseable {
    Optional<RawRecord> next();

    @Override
    void close();
}
