package com.tradingjournal.brokerfiles.control.formats.india;

import static com.tradingjournal.brokerfiles.entity.Field.EXECUTED_AT;
import static com.tradingjournal.brokerfiles.entity.Field.FILL_ID;
import static com.tradingjournal.brokerfiles.entity.Field.ORDER_ID;
import static com.tradingjournal.brokerfiles.entity.Field.PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.QUANTITY;
import static com.tradingjournal.brokerfiles.entity.Field.SIDE;
import static com.tradingjournal.brokerfiles.entity.Field.SYMBOL;
import static com.tradingjournal.brokerfiles.entity.Field.TRADE_DATE;

import com.tradingjournal.brokerfiles.control.formats.Sides;
import com.tradingjournal.brokerfiles.control.mapping.FillBuilder.Traded;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.mapping.When;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * Fyers: Reports → Tradebook. Symbols are {@code NSE:SBIN-EQ} and {@code NSE:NIFTY2560524750PE}; the time column holds a time of day
 * or date and time. Fills have no number that lasts: equal ones are counted. It carries no charges.
 */
final class FyersTrades implements IndianFormat {

    private static final String DAY_AND_TIME = ".*\\d[/-]\\d.*";

    private static final HeaderSpec HEADER = HeaderSpec.columns()
            .required(SYMBOL, "symbol")
            .named("segment")
            .required(SIDE, "type", "side")
            .required(QUANTITY, "qty", "traded_qty")
            .required(PRICE, "trade_price")
            .optional(TRADE_DATE, "date")
            .required(EXECUTED_AT, "time")
            .required(ORDER_ID, "order_id")
            .optional(FILL_ID, "trade_id");

    @Override
    public String id() {
        return "fyers-trades";
    }

    @Override
    public String name() {
        return "Fyers tradebook";
    }

    @Override
    public HeaderSpec header() {
        return HEADER;
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        Instrument instrument = instrument(row);
        Traded traded = new Traded(
                row.requiredWord(SIDE, Sides.WORDS),
                row.requiredPositive(QUANTITY),
                row.requiredPrice(PRICE, instrument.assetClass()),
                executedAt(row));
        return row.fill(instrument, traded).counted(ordinals);
    }

    private static When executedAt(Row row) {
        return row.text(EXECUTED_AT).matches(DAY_AND_TIME)
                ? row.requiredWhen(EXECUTED_AT)
                : row.requiredWhen(TRADE_DATE, EXECUTED_AT);
    }

    private static Instrument instrument(Row row) {
        String name = row.requiredName(SYMBOL, 60).toUpperCase(Locale.ROOT);
        int colon = name.indexOf(':');
        String exchange = colon < 0 ? null : name.substring(0, colon);
        String symbol = name.substring(colon + 1);
        int dash = symbol.lastIndexOf('-');
        if (dash > 0) {
            return IndianInstrument.share(row, symbol.substring(0, dash), exchange);
        }
        Optional<IndianContract> contract = IndianContract.parse(symbol, Optional.empty());
        boolean derivative = !row.text("segment").toUpperCase(Locale.ROOT).matches("|.*(CAPITAL|CASH|CM|EQ).*");
        if (contract.isEmpty() && derivative) {
            row.reject(SYMBOL, ProblemCode.UNKNOWN_CONTRACT, "is not a future or an option as Fyers writes them");
        }
        if (contract.filter(known -> IndianContract.isInLots(known.terms())).isPresent()) {
            row.reject(
                    SYMBOL,
                    ProblemCode.UNKNOWN_CONTRACT,
                    "is counted in lots or in units: the file does not tell in which");
        }
        return contract.map(known -> new Instrument(
                        symbol, null, exchange, "FO", known.assetClass(), BigDecimal.ONE, known.terms(), "INR"))
                .orElseGet(() -> IndianInstrument.share(row, symbol, exchange));
    }
}
