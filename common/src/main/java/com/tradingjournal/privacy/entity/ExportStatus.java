package com.tradingjournal.privacy.entity;

/** How far a person's export is. */
public enum ExportStatus {
    QUEUED,
    RUNNING,
    COMPLETED,
    FAILED
}
