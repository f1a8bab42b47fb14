package com.tradingjournal.billing.entity;

/** What a workspace has chosen to pay for. */
public enum Plan {
    FREE,
    PRO,
    ENTERPRISE
}
