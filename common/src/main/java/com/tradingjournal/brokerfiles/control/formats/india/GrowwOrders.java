package com.tradingjournal.brokerfiles.control.formats.india;

import static com.tradingjournal.brokerfiles.entity.Field.EXCHANGE;
import static com.tradingjournal.brokerfiles.entity.Field.EXECUTED_AT;
import static com.tradingjournal.brokerfiles.entity.Field.ISIN;
import static com.tradingjournal.brokerfiles.entity.Field.ORDER_ID;
import static com.tradingjournal.brokerfiles.entity.Field.QUANTITY;
import static com.tradingjournal.brokerfiles.entity.Field.SIDE;
import static com.tradingjournal.brokerfiles.entity.Field.SYMBOL;

import com.tradingjournal.brokerfiles.control.formats.Sides;
import com.tradingjournal.brokerfiles.control.mapping.Fact;
import com.tradingjournal.brokerfiles.control.mapping.FillBuilder.Traded;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Ignored;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * Groww: Reports → Stocks order history, header in row 6. One order per row with the value of all its fills, which the price follows
 * from; only executed ones count. It carries no charges.
 */
final class GrowwOrders implements IndianFormat {

    private static final int PLACES = 8;

    private static final HeaderSpec HEADER = HeaderSpec.columns()
            .ignored("Stock name")
            .required(SYMBOL, "Symbol")
            .optional(ISIN, "ISIN")
            .required(SIDE, "Type")
            .required(QUANTITY, "Quantity")
            .named("Value", "Order status")
            .required(EXCHANGE, "Exchange")
            .required(ORDER_ID, "Exchange Order Id")
            .required(EXECUTED_AT, "Execution date and time");

    @Override
    public String id() {
        return "groww-orders";
    }

    @Override
    public String name() {
        return "Groww order history";
    }

    @Override
    public HeaderSpec header() {
        return HEADER;
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        if (!row.text("Order status").equalsIgnoreCase("Executed")) {
            return new Ignored(row.position().line(), "NOT_EXECUTED");
        }
        String exchange = row.requiredName(EXCHANGE, 20).toUpperCase(Locale.ROOT);
        Instrument instrument = IndianInstrument.share(row, row.requiredName(SYMBOL, 40), exchange);
        BigDecimal quantity = row.requiredPositive(QUANTITY);
        BigDecimal value = row.sum("Value");
        if (value.signum() <= 0) {
            row.reject("Value", row.text("Value"), ProblemCode.OUT_OF_RANGE, "must be more than 0");
        }
        BigDecimal price = value.divide(quantity, PLACES, RoundingMode.HALF_EVEN);
        Traded traded = new Traded(row.requiredWord(SIDE, Sides.WORDS), quantity, price, row.requiredWhen(EXECUTED_AT));
        String order = row.id(ORDER_ID).orElse("");
        return row.fill(instrument, traded)
                .counted(
                        ordinals,
                        Fact.of("groww", exchange, traded.when().at(), instrument.symbol(), traded.side(), order));
    }
}
