package com.tradingjournal.brokerfiles.control.formats.us;

import com.tradingjournal.brokerfiles.control.formats.us.brokers.Etrade;
import com.tradingjournal.brokerfiles.control.formats.us.brokers.Fidelity;
import com.tradingjournal.brokerfiles.control.formats.us.brokers.Robinhood;
import com.tradingjournal.brokerfiles.control.formats.us.brokers.SchwabRealizedLots;
import com.tradingjournal.brokerfiles.control.formats.us.brokers.SchwabTransactions;
import com.tradingjournal.brokerfiles.control.formats.us.brokers.TdAmeritrade;
import com.tradingjournal.brokerfiles.control.formats.us.brokers.Tastytrade;
import com.tradingjournal.brokerfiles.control.formats.us.platforms.Lightspeed;
import com.tradingjournal.brokerfiles.control.formats.us.platforms.TradeStationOrders;
import com.tradingjournal.brokerfiles.control.formats.us.platforms.TradeZeroExecutions;
import com.tradingjournal.brokerfiles.control.formats.us.platforms.TradeZeroHistory;
import com.tradingjournal.brokerfiles.control.formats.us.apps.Webull;
import com.tradingjournal.brokerfiles.control.formats.us.thinkorswim.ThinkorswimStatement;
import com.tradingjournal.brokerfiles.control.formats.us.thinkorswim.ThinkorswimActivity;
import com.tradingjournal.brokerfiles.control.mapping.BrokerFormat;
import java.util.List;

/** In the order of preference where two understand a header equally well. */
public final class UsFormats {

    private UsFormats() {}

    public static List<BrokerFormat> all() {
        return List.of(
                new SchwabTransactions(),
                new SchwabRealizedLots(),
                new TdAmeritrade(),
                new Robinhood(),
                new Etrade(),
                new Fidelity(),
                new Tastytrade(),
                new Lightspeed(),
                new TradeStationOrders(),
                new TradeZeroExecutions(),
                new TradeZeroHistory(),
                new Webull(),
                new ThinkorswimStatement(),
                new ThinkorswimActivity());
    }
}
