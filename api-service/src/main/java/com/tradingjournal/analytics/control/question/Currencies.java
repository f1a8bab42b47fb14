package com.tradingjournal.analytics.control.question;

/** Of which trades an answer in one currency is: different currencies are never added as they are. */
public enum Currencies {
    /** Those in that currency. */
    ONE,
    /** Those in every currency, each lot at the rate that is stored with it; what has no rate is left out. */
    CONVERTED
}
