package com.tradingjournal.brokerfiles.control.formats.journals;

import com.tradingjournal.brokerfiles.control.mapping.BrokerFormat;
import java.util.List;

/** The files of other journals. */
public final class JournalsFormats {

    private JournalsFormats() {}

    public static List<BrokerFormat> all() {
        return List.of(
                new TradervueExecutions(),
                JournalTrades.tradervue(),
                JournalTrades.tradeZella(),
                JournalTrades.tradeZellaDetailed());
    }
}
