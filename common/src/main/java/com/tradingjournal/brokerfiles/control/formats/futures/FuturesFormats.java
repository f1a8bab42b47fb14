package com.tradingjournal.brokerfiles.control.formats.futures;

import com.tradingjournal.brokerfiles.control.mapping.BrokerFormat;
import java.util.List;

/** The files of futures platforms. */
public final class FuturesFormats {

    private FuturesFormats() {}

    public static List<BrokerFormat> all() {
        return List.of(
                new TradovateOrders(),
                TradovatePairs.performance(),
                TradovatePairs.positions(),
                new NinjaTraderTrades(),
                new NinjaTraderExecutions(),
                new TopstepTrades(),
                new ProjectXOrders(),
                new AtasTrades(),
                new WealthChartsFills());
    }
}
