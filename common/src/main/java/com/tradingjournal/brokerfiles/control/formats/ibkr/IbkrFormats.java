package com.tradingjournal.brokerfiles.control.formats.ibkr;

import com.tradingjournal.brokerfiles.control.mapping.BrokerFormat;
import java.util.List;

/** The files of Interactive Brokers. */
public final class IbkrFormats {

    private IbkrFormats() {}

    public static List<BrokerFormat> all() {
        return List.of(new IbkrActivity(), IbkrFlex.csv(), IbkrFlex.xml());
    }
}
