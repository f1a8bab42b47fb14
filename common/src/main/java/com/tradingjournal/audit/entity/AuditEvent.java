package com.tradingjournal.audit.entity;

/** What happened. The names are read by people and programs: one is added, never renamed. */
public enum AuditEvent {
    WORKSPACE_FOUNDED,
    SIGN_IN,
    SIGN_IN_FAILED,
    SIGN_OUT,
    REFRESH_REUSED,
    ACCESS_DENIED,
    CROSS_TENANT_ATTEMPT,
    WORKSPACE_CHANGED,
    TRADE_CREATED,
    TRADE_CHANGED,
    TRADE_DELETED,
    TRADE_RESTORED,
    TRADE_RESOLVED,
    FILL_ADDED,
    FILL_CHANGED,
    FILL_REMOVED,
    /** An import, or the undoing of one, changed a trade that was there before. */
    TRADE_IMPORTED,
    TRADE_IMPORT_UNDONE,
    TRADES_EXPORTED
}
