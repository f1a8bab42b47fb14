package com.tradingjournal.brokerfiles.control.formats.metatrader;

import com.tradingjournal.brokerfiles.control.mapping.BrokerFormat;
import java.util.List;

/** The reports of MetaTrader and its kin. */
public final class MetaTraderFormats {

    private MetaTraderFormats() {}

    public static List<BrokerFormat> all() {
        return List.of(
                MetaTraderPositions.mt4(),
                MetaTraderPositions.mt5(),
                new MetaTraderDeals(),
                CTraderHistory.deals(),
                CTraderHistory.positions());
    }
}
