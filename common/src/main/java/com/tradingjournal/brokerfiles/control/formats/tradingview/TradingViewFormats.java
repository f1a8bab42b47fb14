package com.tradingjournal.brokerfiles.control.formats.tradingview;

import com.tradingjournal.brokerfiles.control.mapping.BrokerFormat;
import java.util.List;

/** TradingView's files. */
public final class TradingViewFormats {

    private TradingViewFormats() {}

    public static List<BrokerFormat> all() {
        return List.of(
                TradingViewOrders.history(),
                TradingViewOrders.futures(),
                TradingViewOrders.german(),
                new TradingViewPairs());
    }
}
