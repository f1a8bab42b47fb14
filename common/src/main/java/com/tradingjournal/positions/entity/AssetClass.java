package com.tradingjournal.positions.entity;

/** What is traded, as far as matching and the annual number of trading days depend on it. */
public enum AssetClass {
    STOCK,
    OPTION,
    FUTURE,
    FOREX,
    CRYPTO,
    COMMODITY;

    /**
     * Whether a fill that meets no position may open one. What its file says counts first; an unmarked sale opens a short in
     * everything but stock, where it is far more often the end of a holding bought before the file begins.
     */
    public boolean mayOpen(Fill fill) {
        return switch (fill.effect()) {
            case OPEN -> true;
            case CLOSE -> false;
            case UNMARKED -> fill.side() == Side.BUY || this != STOCK;
        };
    }
}
