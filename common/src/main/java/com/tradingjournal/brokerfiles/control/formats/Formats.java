package com.tradingjournal.brokerfiles.control.formats;

import com.tradingjournal.brokerfiles.control.mapping.BrokerFormat;
import java.util.List;

/** All formats; where two fit a header equally well, the earlier one is taken. */
public final class Formats {

    private static final List<BrokerFormat> ALL =
            List.of(new JournalRoundTrips(), new JournalFills(), new ZerodhaTradebook());

    private Formats() {}

    public static List<BrokerFormat> all() {
        return ALL;
    }
}
