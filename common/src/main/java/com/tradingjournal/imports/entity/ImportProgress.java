package com.tradingjournal.imports.entity;

/** How far an import is: first the rows are read, then each is settled. */
public record ImportProgress(int rowsRead, int rowsTotal, int rowsSettled) {

    private static final int ALMOST = 99;

    /** Full only when it has ended. */
    public int percent(ImportStatus status) {
        if (status.ended()) {
            return 100;
        }
        long done = (long) rowsRead + rowsSettled;
        return rowsTotal == 0 ? 0 : (int) Math.min(ALMOST, 50 * done / rowsTotal);
    }
}
