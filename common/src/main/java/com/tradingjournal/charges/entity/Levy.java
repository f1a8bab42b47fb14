package com.tradingjournal.charges.entity;

/** A charge by rate of the turnover, as the law or an exchange sets it; GST is of other charges. */
public enum Levy {
    /** STT, or CTT of commodities. */
    TRANSACTION_TAX(0),
    /** What the exchange takes. */
    TRANSACTION(2),
    /** The regulator's turnover fee. */
    SEBI(2),
    /** Into the exchange's investor protection fund: IPFT. */
    INVESTOR_PROTECTION(2),
    STAMP(0),
    GST(2);

    private final int places;

    Levy(int places) {
        this.places = places;
    }

    /** To how many places a contract note's total is rounded: taxes on transactions and stamp to the rupee. */
    int places() {
        return places;
    }
}
