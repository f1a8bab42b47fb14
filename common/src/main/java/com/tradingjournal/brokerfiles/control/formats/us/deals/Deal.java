package com.tradingjournal.brokerfiles.control.formats.us.deals;

import static java.util.Map.entry;

import com.tradingjournal.brokerfiles.control.mapping.FillBuilder;
import com.tradingjournal.brokerfiles.control.mapping.FillBuilder.Traded;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.mapping.When;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.positions.entity.Fill.Effect;
import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A side, and what it does to a position where the broker's word says so: a short sale opens, a cover closes. */
public record Deal(Side side, Effect effect) {

    public static final Deal BUY = new Deal(Side.BUY, Effect.UNMARKED);
    public static final Deal SELL = new Deal(Side.SELL, Effect.UNMARKED);
    public static final Deal BUY_TO_OPEN = new Deal(Side.BUY, Effect.OPEN);
    public static final Deal SELL_TO_OPEN = new Deal(Side.SELL, Effect.OPEN);
    public static final Deal BUY_TO_CLOSE = new Deal(Side.BUY, Effect.CLOSE);
    public static final Deal SELL_TO_CLOSE = new Deal(Side.SELL, Effect.CLOSE);

    public static final Map<String, Deal> WORDS = Map.ofEntries(
            entry("buy", BUY),
            entry("b", BUY),
            entry("bot", BUY),
            entry("bought", BUY),
            entry("sell", SELL),
            entry("s", SELL),
            entry("sld", SELL),
            entry("sold", SELL),
            entry("short", SELL_TO_OPEN),
            entry("ss", SELL_TO_OPEN),
            entry("sshrt", SELL_TO_OPEN),
            entry("sell short", SELL_TO_OPEN),
            entry("sold short", SELL_TO_OPEN),
            entry("short sell", SELL_TO_OPEN),
            entry("sell_short", SELL_TO_OPEN),
            entry("bc", BUY_TO_CLOSE),
            entry("cover", BUY_TO_CLOSE),
            entry("cover short", BUY_TO_CLOSE),
            entry("buy to cover", BUY_TO_CLOSE),
            entry("bought to cover", BUY_TO_CLOSE),
            entry("bto", BUY_TO_OPEN),
            entry("buy to open", BUY_TO_OPEN),
            entry("buy_to_open", BUY_TO_OPEN),
            entry("bought to open", BUY_TO_OPEN),
            entry("sto", SELL_TO_OPEN),
            entry("sell to open", SELL_TO_OPEN),
            entry("sell_to_open", SELL_TO_OPEN),
            entry("sold to open", SELL_TO_OPEN),
            entry("btc", BUY_TO_CLOSE),
            entry("buy to close", BUY_TO_CLOSE),
            entry("buy_to_close", BUY_TO_CLOSE),
            entry("bought to close", BUY_TO_CLOSE),
            entry("stc", SELL_TO_CLOSE),
            entry("sell to close", SELL_TO_CLOSE),
            entry("sell_to_close", SELL_TO_CLOSE),
            entry("sold to close", SELL_TO_CLOSE));

    public static Optional<Deal> named(String word) {
        return Optional.ofNullable(WORDS.get(word.strip().toLowerCase(Locale.ROOT)));
    }

    /** The same side, marked as another word of the file does. */
    public Deal marked(Effect mark) {
        return new Deal(side, mark);
    }

    public FillBuilder fill(Row row, Instrument instrument, Size size, When when) {
        return row.fill(instrument, new Traded(side, size.quantity(), size.price(), when))
                .effect(effect);
    }

    /** How much, and for how much a unit. */
    public record Size(BigDecimal quantity, BigDecimal price) {

        public BigDecimal value(Instrument instrument) {
            return quantity.multiply(price).multiply(instrument.multiplier());
        }
    }
}
