package com.tradingjournal.brokerfiles.control.formats.rithmic;

import com.tradingjournal.brokerfiles.control.mapping.BrokerFormat;
import java.util.List;

/** The files of R | Trader Pro. */
public final class RithmicFormats {

    private RithmicFormats() {}

    public static List<BrokerFormat> all() {
        return List.of(new RithmicOrders(), new RithmicPerformance());
    }
}
