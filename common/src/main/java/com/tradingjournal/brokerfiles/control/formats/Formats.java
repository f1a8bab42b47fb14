package com.tradingjournal.brokerfiles.control.formats;

import com.tradingjournal.brokerfiles.control.formats.crypto.CryptoFormats;
import com.tradingjournal.brokerfiles.control.formats.futures.FuturesFormats;
import com.tradingjournal.brokerfiles.control.formats.generic.GenericFormats;
import com.tradingjournal.brokerfiles.control.formats.ibkr.IbkrFormats;
import com.tradingjournal.brokerfiles.control.formats.india.IndiaFormats;
import com.tradingjournal.brokerfiles.control.formats.journals.JournalsFormats;
import com.tradingjournal.brokerfiles.control.formats.metatrader.MetaTraderFormats;
import com.tradingjournal.brokerfiles.control.formats.rithmic.RithmicFormats;
import com.tradingjournal.brokerfiles.control.formats.tradingview.TradingViewFormats;
import com.tradingjournal.brokerfiles.control.formats.us.UsFormats;
import com.tradingjournal.brokerfiles.control.mapping.BrokerFormat;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** All formats; where two fit a header equally well, the earlier one is taken. */
public final class Formats {

    private static final List<BrokerFormat> ALL = Stream.of(
                    List.of(new JournalRoundTrips(), new JournalFills()),
                    IndiaFormats.all(),
                    UsFormats.all(),
                    IbkrFormats.all(),
                    FuturesFormats.all(),
                    RithmicFormats.all(),
                    MetaTraderFormats.all(),
                    TradingViewFormats.all(),
                    CryptoFormats.all(),
                    JournalsFormats.all(),
                    GenericFormats.all())
            .<BrokerFormat>flatMap(Collection::stream)
            .toList();

    private Formats() {}

    public static List<BrokerFormat> all() {
        return ALL;
    }
}
