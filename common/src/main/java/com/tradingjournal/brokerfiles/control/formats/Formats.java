package com.tradingjournal.brokerfiles.control.formats;

import com.tradingjournal.brokerfiles.control.formats.us.UsFormats;
import com.tradingjournal.brokerfiles.control.mapping.BrokerFormat;
import java.util.List;
import java.util.stream.Stream;

/** All formats; where two fit a header equally well, the earlier one is taken. */
public final class Formats {

    private static final List<BrokerFormat> ALL = Stream.of(
                    List.of(new JournalRoundTrips(), new JournalFills(), new ZerodhaTradebook()), UsFormats.all())
            .flatMap(List::stream)
            .toList();

    private Formats() {}

    public static List<BrokerFormat> all() {
        return ALL;
    }
}
