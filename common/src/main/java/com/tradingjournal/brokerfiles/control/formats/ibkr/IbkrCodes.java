package com.tradingjournal.brokerfiles.control.formats.ibkr;

import com.tradingjournal.positions.entity.AssetClass;
import com.tradingjournal.positions.entity.Fill.Effect;
import com.tradingjournal.positions.entity.Fill.Event;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The broker's words for kinds of instruments, and its codes: {@code O} opens, {@code C} closes, {@code Ep} expired … */
record IbkrCodes(List<String> codes) {

    static final Map<String, AssetClass> ASSET_CLASSES = Map.ofEntries(
            Map.entry("stk", AssetClass.STOCK),
            Map.entry("stocks", AssetClass.STOCK),
            Map.entry("fund", AssetClass.STOCK),
            Map.entry("cfd", AssetClass.STOCK),
            Map.entry("cfds", AssetClass.STOCK),
            Map.entry("opt", AssetClass.OPTION),
            Map.entry("equity and index options", AssetClass.OPTION),
            Map.entry("war", AssetClass.OPTION),
            Map.entry("warrants", AssetClass.OPTION),
            Map.entry("fop", AssetClass.OPTION),
            Map.entry("options on futures", AssetClass.OPTION),
            Map.entry("fut", AssetClass.FUTURE),
            Map.entry("futures", AssetClass.FUTURE),
            Map.entry("cash", AssetClass.FOREX),
            Map.entry("forex", AssetClass.FOREX),
            Map.entry("crypto", AssetClass.CRYPTO),
            Map.entry("cryptocurrencies", AssetClass.CRYPTO));

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
