package com.tradingjournal.brokerfiles.control.text;

import java.util.List;

/** A record as the file has it, and the physical line where it starts. */
public record RawRecord(long line, List<String> cells) {

    /** The cell as meant, without what keeps spreadsheets from running it; "" where the record is shorter. */
    public String cell(int index) {
        return index < cells.size() ? CellText.meant(cells.get(index)) : "";
    }

    public boolean isBlank() {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    public int filled() {
        return (int) cells.stream().filter(cell -> !cell.isBlank()).count();
    }
}
