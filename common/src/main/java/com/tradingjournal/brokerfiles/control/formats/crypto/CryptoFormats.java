package com.tradingjournal.brokerfiles.control.formats.crypto;

import com.tradingjournal.brokerfiles.control.mapping.BrokerFormat;
import java.util.List;

/** The files of crypto exchanges. */
public final class CryptoFormats {

    private CryptoFormats() {}

    public static List<BrokerFormat> all() {
        return List.of(
                BinanceSpot.trades(),
                BinanceSpot.older(),
                BinanceSpot.orders(),
                new BinanceFutures(),
                new BybitClosedPnl());
    }
}
