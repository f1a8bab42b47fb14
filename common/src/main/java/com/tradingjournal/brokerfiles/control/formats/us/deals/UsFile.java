package com.tradingjournal.brokerfiles.control.formats.us.deals;

import com.tradingjournal.brokerfiles.control.mapping.BrokerFormat;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.text.DateOrder;
import java.time.ZoneId;
import java.util.Optional;

/** A file in which the month comes before the day, unless it says otherwise. */
public abstract class UsFile implements BrokerFormat {

    /** Where every file of a broker is in the time of the exchanges. */
    protected static final Optional<ZoneId> EASTERN = Optional.of(ZoneId.of("America/New_York"));

    private final String id;
    private final String name;
    private final HeaderSpec header;

    protected UsFile(String id, String name, HeaderSpec header) {
        this.id = id;
        this.name = name;
        this.header = header;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final HeaderSpec header() {
        return header;
    }

    @Override
    public Optional<DateOrder> dateOrder() {
        return Optional.of(DateOrder.MONTH_FIRST);
    }
}
