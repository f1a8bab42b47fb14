package com.tradingjournal.brokerfiles.control.formats.us.thinkorswim;

import com.tradingjournal.brokerfiles.control.formats.contracts.Fractions;
import com.tradingjournal.brokerfiles.control.formats.contracts.FuturesContract;
import com.tradingjournal.brokerfiles.control.formats.contracts.OccSymbol;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Deal;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Securities;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.Instrument.Contract;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.brokerfiles.entity.Question;
import com.tradingjournal.positions.entity.AssetClass;
import com.tradingjournal.positions.entity.Fill.Effect;
import com.tradingjournal.positions.entity.OptionRight;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The columns that executions and orders have in common: a leg in each row, those of a spread one below the other. */
final class HistoryLeg {

    static final String SPREAD = "Spread";
    static final String EFFECT = "Pos Effect";

    private static final Map<String, OptionRight> RIGHTS = Map.of("call", OptionRight.CALL, "put", OptionRight.PUT);
    private static final Map<String, Deal> SIDES = Map.of("buy", Deal.BUY, "sell", Deal.SELL);

    private HistoryLeg() {}

    static HeaderSpec columns() {
        return HeaderSpec.columns()
                .named(SPREAD, EFFECT)
                .optional(Field.SIDE, "Side")
                .optional(Field.QUANTITY, "Qty")
                .optional(Field.SYMBOL, "Symbol")
                .optional(Field.EXPIRY, "Exp")
                .optional(Field.STRIKE, "Strike")
                .required(Field.ASSET_CLASS, "Type")
                .optional(Field.PRICE, "Price");
    }

    static Deal deal(Row row) {
        Deal deal = row.requiredWord(Field.SIDE, SIDES);
        return switch (row.text(EFFECT).toUpperCase(Locale.ROOT)) {
            case "TO OPEN" -> deal.marked(Effect.OPEN);
            case "TO CLOSE" -> deal.marked(Effect.CLOSE);
            default -> deal;
        };
    }

    /** Of bonds in 32nds, of grains in eighths. */
    static BigDecimal price(Row row, Instrument instrument) {
        return Fractions.price(row, Field.PRICE, instrument);
    }

    static Instrument instrument(Row row) {
        String symbol = row.requiredName(Field.SYMBOL, 40);
        Optional<OptionRight> right = right(row);
        if (symbol.startsWith("/")) {
            Instrument future = FuturesContract.instrument(row, Field.SYMBOL, "USD");
            return right.map(of -> option(row, future, of)).orElse(future);
        }
        if (right.isEmpty()) {
            return Securities.of(row);
        }
        return new OccSymbol(symbol, row.requiredDate(Field.EXPIRY), right.get(), row.requiredPositive(Field.STRIKE))
                .instrument();
    }

    /** On a future, which is part of its name. */
    private static Instrument option(Row row, Instrument future, OptionRight right) {
        Contract terms = new Contract(
                future.symbol(), row.requiredDate(Field.EXPIRY), row.requiredPositive(Field.STRIKE), right);
        String symbol = "%s %s %s %s".formatted(future.symbol(), terms.expiry(), row.text(Field.STRIKE), right);
        return new Instrument(symbol, null, null, null, AssetClass.OPTION, future.multiplier(), terms, "USD");
    }

    private static Optional<OptionRight> right(Row row) {
        String type = row.text(Field.ASSET_CLASS).toLowerCase(Locale.ROOT);
        if (RIGHTS.containsKey(type)) {
            return Optional.of(RIGHTS.get(type));
        }
        if (!type.equals("stock") && !type.equals("etf") && !type.equals("future")) {
            row.reject(Field.ASSET_CLASS, ProblemCode.UNKNOWN_VALUE, "is none of STOCK, ETF, CALL, PUT, FUTURE");
        }
        return Optional.empty();
    }

    static Optional<Question> question(Row row) {
        String symbol = row.text(Field.SYMBOL);
        return symbol.startsWith("/") ? FuturesContract.question(row, Field.SYMBOL) : Optional.empty();
    }
}
