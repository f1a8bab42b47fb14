package com.tradingjournal.brokerfiles.control.text;

/** A table of a file: its records can be read from the first as often as needed. */
public interface Table {
    /** What the file calls it, a sheet or the elements of an XML file; "" where it has no name. */
    String name();

    /** A new pass over its records, from the first one. */
    Records records();
}
