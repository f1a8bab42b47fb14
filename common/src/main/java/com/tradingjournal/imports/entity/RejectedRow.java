package com.tradingjournal.imports.entity;

import java.util.List;

/**
 * A row that was not taken.
 *
 * @param number its place among the rows of the file
 * @param line the physical line where it starts
 * @param cells as they came
 */
public record RejectedRow(
        int number, long line, String column, String value, String code, String message, List<String> cells) {

    public RejectedRow {
        cells = List.copyOf(cells);
    }
}
