package com.tradingjournal.brokerfiles.control.formats.us;

import com.tradingjournal.brokerfiles.control.formats.us.apps.MoomooOrders;
import com.tradingjournal.brokerfiles.control.formats.us.apps.Questrade;
import com.tradingjournal.brokerfiles.control.formats.us.apps.Swissquote;
import com.tradingjournal.brokerfiles.control.formats.us.apps.TigerTrades;
import com.tradingjournal.brokerfiles.control.formats.us.apps.Trading212;
import com.tradingjournal.brokerfiles.control.formats.us.apps.Webull;
import com.tradingjournal.brokerfiles.control.formats.us.brokers.Etrade;
import com.tradingjournal.brokerfiles.control.formats.us.brokers.Fidelity;
import com.tradingjournal.brokerfiles.control.formats.us.brokers.Firstrade;
import com.tradingjournal.brokerfiles.control.formats.us.brokers.Robinhood;
import com.tradingjournal.brokerfiles.control.formats.us.brokers.SchwabRealizedLots;
import com.tradingjournal.brokerfiles.control.formats.us.brokers.SchwabTransactions;
import com.tradingjournal.brokerfiles.control.formats.us.brokers.Tastytrade;
import com.tradingjournal.brokerfiles.control.formats.us.brokers.TdAmeritrade;
import com.tradingjournal.brokerfiles.control.formats.us.platforms.AlpacaActivities;
import com.tradingjournal.brokerfiles.control.formats.us.platforms.DasTrades;
import com.tradingjournal.brokerfiles.control.formats.us.platforms.Lightspeed;
import com.tradingjournal.brokerfiles.control.formats.us.platforms.SterlingTrades;
import com.tradingjournal.brokerfiles.control.formats.us.platforms.TradeStationOrders;
import com.tradingjournal.brokerfiles.control.formats.us.platforms.TradeZeroExecutions;
import com.tradingjournal.brokerfiles.control.formats.us.platforms.TradeZeroHistory;
import com.tradingjournal.brokerfiles.control.formats.us.thinkorswim.ThinkorswimActivity;
import com.tradingjournal.brokerfiles.control.formats.us.thinkorswim.ThinkorswimStatement;
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
                new ThinkorswimActivity(),
                new Firstrade(),
                new AlpacaActivities(),
                new DasTrades(),
                new SterlingTrades(),
                new MoomooOrders(),
                new Questrade(),
                new Swissquote(),
                new TigerTrades(),
                new Trading212());
    }
}
