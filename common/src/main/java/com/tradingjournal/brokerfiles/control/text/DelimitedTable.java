package com.tradingjournal.brokerfiles.control.text;

/** A text read with one delimiter. */
record DelimitedTable(TextFile file, char delimiter) implements Table {
    @Override
    public String name() {
        return "";
    }

    @Override
    public boolean hasSemicolons() {
        return delimiter == ';';
    }

    @Override
    public Records records() {
        return file.records(delimiter);
    }
}
