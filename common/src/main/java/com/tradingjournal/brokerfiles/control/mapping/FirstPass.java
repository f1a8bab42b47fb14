package com.tradingjournal.brokerfiles.control.mapping;

import java.util.function.Consumer;

/** A look at all rows of a file before the first of them is read. */
@FunctionalInterface
public interface FirstPass {

    void forEach(Consumer<Row> look);
}
