package com.tradingjournal.charges.entity;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** An exchange of India; files name its segments as if they were exchanges. */
public enum Exchange {
    NSE,
    BSE,
    MCX,
    NCDEX;

    private static final Map<String, Exchange> NAMES = Map.ofEntries(
            Map.entry("NSE", NSE),
            Map.entry("NFO", NSE),
            Map.entry("FON", NSE),
            Map.entry("CDS", NSE),
            Map.entry("NCO", NSE),
            Map.entry("BSE", BSE),
            Map.entry("BFO", BSE),
            Map.entry("FOB", BSE),
            Map.entry("BCD", BSE),
            Map.entry("MCX", MCX),
            Map.entry("NCDEX", NCDEX));

    static Optional<Exchange> named(String name) {
        return Optional.ofNullable(NAMES.get(name.strip().toUpperCase(Locale.ROOT)));
    }
}
