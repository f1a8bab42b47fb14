package com.tradingjournal.imports.entity;

/** Where an import stands. */
public enum ImportStatus {
    QUEUED,
    RUNNING,
    COMPLETED,
    /** Everything that could be taken was; some rows were rejected and can be corrected. */
    COMPLETED_WITH_ERRORS,
    FAILED,
    CANCELLED,
    UNDONE;

    /** Whether it has ended and what it stored is there. */
    public boolean stored() {
        return this == COMPLETED || this == COMPLETED_WITH_ERRORS;
    }

    public boolean ended() {
        return switch (this) {
            case QUEUED, RUNNING -> false;
            case COMPLETED, COMPLETED_WITH_ERRORS, FAILED, CANCELLED, UNDONE -> true;
        };
    }
}
