package com.tradingjournal.brokerfiles.entity;

/**
 * What is wrong with a row, and where.
 *
 * @param line the physical line where the record starts
 * @param column as the file names it
 * @param value as the file has it, shortened
 */
public record Problem(long line, String column, String value, ProblemCode code, String message) {

    private static final int LONGEST_VALUE = 200;

    public Problem {
        value = value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE - 1) + "…";
        value = value.replace('\0', '\uFFFD');
    }
}
