package com.tradingjournal.brokerfiles.control.formats.india;

import com.tradingjournal.brokerfiles.control.mapping.BrokerFormat;
import java.util.List;

/** The files of Indian brokers. */
public final class IndiaFormats {

    private IndiaFormats() {}

    public static List<BrokerFormat> all() {
        return List.of(
                new ZerodhaTradebook(),
                PeriodTotals.zerodha(),
                new UpstoxTrades(),
                RealizedTrades.upstox(),
                new AngelOneTrades(),
                new DhanTransactions(),
                PeriodTotals.dhan(),
                new GrowwOrders(),
                RealizedTrades.groww(),
                new PaytmMoneyTrades(),
                new FyersTrades(),
                new KotakTrades(),
                new IndMoneyOrders());
    }
}
