package com.tradingjournal.imports.batch;

/** Rows of an import by their number: those above {@code after} up to {@code last}. */
record RowRange(int after, int last) {}
