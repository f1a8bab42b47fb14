package com.tradingjournal.brokerfiles.control.formats.generic;

import com.tradingjournal.brokerfiles.control.mapping.BrokerFormat;
import java.util.List;

/** What is left where no broker's header fits. */
public final class GenericFormats {

    private GenericFormats() {}

    public static List<BrokerFormat> all() {
        return List.of(new GenericRoundTrips(), new GenericFills());
    }
}
