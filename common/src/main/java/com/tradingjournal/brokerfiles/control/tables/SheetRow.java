package com.tradingjournal.brokerfiles.control.tables;

import com.tradingjournal.brokerfiles.control.text.FileRefused;
import com.tradingjournal.brokerfiles.control.text.FileRefused.Code;
import com.tradingjournal.brokerfiles.control.text.RecordReader;
import java.util.ArrayList;
import java.util.List;

/** The cells of one row of a sheet, which names the columns it fills: within the bounds that hold for every file. */
final class SheetRow {

    private final long line;
    private final List<String> cells = new ArrayList<>();
    private int characters;

    SheetRow(long line) {
        this.line = line;
    }

    /** @param column from 1; those before it that were left out are empty */
    void put(int column, String text) {
        if (text.isEmpty()) {
            return;
        }
        characters += text.length();
        if (column > RecordReader.MOST_COLUMNS) {
            throw new FileRefused(
                    Code.TOO_MANY_COLUMNS, "Row " + line + " has more than " + RecordReader.MOST_COLUMNS + " columns.");
        }
        if (characters > RecordReader.LONGEST_RECORD) {
            throw new FileRefused(
                    Code.RECORD_TOO_LONG,
                    "Row " + line + " is longer than " + RecordReader.LONGEST_RECORD + " characters.");
        }
        while (cells.size() < column) {
            cells.add("");
        }
        cells.set(column - 1, text);
    }

    List<String> cells() {
        return cells;
    }
}
