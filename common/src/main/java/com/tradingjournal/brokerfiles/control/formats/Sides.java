package com.tradingjournal.brokerfiles.control.formats;

import com.tradingjournal.positions.entity.Side;
import java.util.Map;

/** The words most files have for buying and selling. */
public final class Sides {

    public static final Map<String, Side> WORDS = Map.of(
            "buy", Side.BUY, "b", Side.BUY, "long", Side.BUY, "sell", Side.SELL, "s", Side.SELL, "short", Side.SELL);

    private Sides() {}
}
