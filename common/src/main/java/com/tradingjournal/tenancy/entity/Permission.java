package com.tradingjournal.tenancy.entity;

/** What a role can be asked for. A use case names one; {@link Role} says who has it. */
public enum Permission {
    /** What concerns nobody but oneself: name, password, sessions, joining and leaving. */
    MANAGE_SELF,
    VIEW,
    EXPORT_OWN,
    EXPORT_ALL,
    WRITE_OWN_TRADES,
    WRITE_ANY_TRADES,
    MANAGE_TAGS,
    MANAGE_MEMBERS,
    /** Making owners, and changing or removing one. */
    MANAGE_OWNERS,
    MANAGE_API_KEYS,
    MANAGE_WORKSPACE,
    MANAGE_BILLING,
    DELETE_WORKSPACE,
    READ_AUDIT
}
