package com.tradingjournal.brokerfiles.control.text;

/**
 * The whole file cannot be read. Rows never throw; this is for what no row can stand for. The API answers it with a 400,
 * a job ends FAILED with code and message; storage that fails is an {@code UncheckedIOException} and worth a retry.
 */
public final class FileRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    public enum Code {
        EMPTY_FILE,
        NOT_TEXT,
        UNKNOWN_FORMAT,
        ANSWER_NEEDED,
        RECORD_TOO_LONG,
        TOO_MANY_COLUMNS,
        UNCLOSED_QUOTE,
        DAMAGED,
        INCOMPLETE,
        TOO_LARGE
    }

    private final Code code;

    public FileRefused(Code code, String message) {
        super(message);
        this.code = code;
    }

    public Code code() {
        return code;
    }

    /** Never null, unlike what it overrides. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
