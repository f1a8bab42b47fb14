package com.tradingjournal.brokerfiles.control.formats.ibkr;

import com.tradingjournal.positions.entity.AssetClass;
import com.tradingjournal.positions.entity.Fill.Effect;
import com.tradingjournal.positions.entity.Fill.Event;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The broker's codes: {@code O} opens, {@code C} closes, {@code Ep} expired … */
record IbkrCodes(List<String> codes) {

    static IbkrCodes of(String text) {
        return new IbkrCodes(Stream.of(text.split("[;,]")).map(String::strip).toList());
    }

    /** One that closes and opens crosses zero: it is marked as neither. */
    Effect effect() {
        boolean opens = codes.contains("O");
        boolean closes = codes.contains("C");
        if (opens == closes) {
            return Effect.UNMARKED;
        }
        return opens ? Effect.OPEN : Effect.CLOSE;
    }

    /** Of an option that went for nothing; the shares it brought are a purchase or sale at the strike. */
    Event event(AssetClass assetClass, BigDecimal price) {
        if (assetClass != AssetClass.OPTION || price.signum() != 0) {
            return Event.TRADE;
        }
        if (codes.contains("A")) {
            return Event.ASSIGNMENT;
        }
        if (codes.contains("Ex")) {
            return Event.EXERCISE;
        }
        return codes.contains("Ep") ? Event.EXPIRY : Event.TRADE;
    }

    /** A trade that was taken back, or the entry that takes it back. */
    boolean isCancelled(String side) {
        return codes.contains("Ca") || side.toLowerCase(Locale.ROOT).contains("(ca");
    }
}
