package com.tradingjournal.notifications.entity;

/** The mails there are. A constant's comment names the parameters its template needs beside the recipient; the batch has the words. */
public enum MailTemplate {
    /** {@code name}; a token: the link proves the e-mail. */
    WELCOME,
    /** {@code name}; a token. */
    VERIFY_EMAIL,
    /** {@code name}, {@code minutes} the link is good for; a token. */
    RESET_PASSWORD,
    /** {@code inviter}, {@code workspace}, {@code role}, {@code days} it is good for; a token. */
    INVITATION,
    /** {@code name}, {@code device}, {@code address}, {@code at} (ISO-8601, UTC). */
    NEW_DEVICE,
    /** {@code name}, {@code minutes} it lasts, {@code address}. */
    ACCOUNT_LOCKED,
    /** To the new address: {@code name}; a token. */
    EMAIL_CHANGE,
    /** To the old address: {@code name}, {@code newEmail}. */
    EMAIL_CHANGED,
    /** {@code name}, {@code at}. */
    PASSWORD_CHANGED,
    /** {@code name}, {@code at}, {@code enabled} (true or false). */
    TWO_FACTOR_CHANGED,
    /** {@code name}, {@code at}, {@code enabled} (true or false): whether Google opens the account from now on. */
    GOOGLE_CHANGED,
    /** {@code name}, {@code export} (its id), {@code days} the file is kept; the page to fetch it is behind the sign-in. */
    EXPORT_READY,
    /** {@code name}, {@code dueAt} (ISO-8601, UTC). */
    ERASURE_REQUESTED,
    /** To every owner: {@code name}, {@code workspace}, {@code dueAt}. */
    WORKSPACE_DELETION_REQUESTED
}
