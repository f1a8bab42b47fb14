package com.tradingjournal.charges.entity;

/** What rates distinguish. Whether stock is delivered is known only once the day is over. */
public enum Segment {
    EQUITY_DELIVERY(Market.CASH),
    EQUITY_INTRADAY(Market.CASH),
    FUTURES(Market.DERIVATIVES),
    OPTIONS(Market.DERIVATIVES),
    COMMODITY_FUTURES(Market.COMMODITY),
    COMMODITY_OPTIONS(Market.COMMODITY),
    CURRENCY_FUTURES(Market.CURRENCY),
    CURRENCY_OPTIONS(Market.CURRENCY);

    /** What an exchange settles together: a contract note has one column of charges for each. */
    public enum Market {
        CASH,
        DERIVATIVES,
        COMMODITY,
        CURRENCY
    }

    private final Market market;

    Segment(Market market) {
        this.market = market;
    }

    public Market market() {
        return market;
    }
}
