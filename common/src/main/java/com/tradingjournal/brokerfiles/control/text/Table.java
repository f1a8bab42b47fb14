package com.tradingjournal.brokerfiles.control.text;

/** A table of a file: its records can be read from the first as often as needed. */
public interface Table {
    /** What the file calls it, a sheet or the elements of an XML file; "" where it has no name. */
    String name();

    /** Whether its first record alone can be the header: then none of the others need be looked at for one. */
    default boolean beginsWithHeader() {
        return false;
    }

    /** Whether semicolons stand between its cells: mostly where the comma is a decimal mark. */
    default boolean hasSemicolons() {
        return false;
    }

    /** A new pass over its records, from the first one. */
    Records records();
}
