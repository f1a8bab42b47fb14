package com.tradingjournal.brokerfiles.control.formats.futures;

import static com.tradingjournal.brokerfiles.entity.Field.ACCOUNT;
import static com.tradingjournal.brokerfiles.entity.Field.CURRENCY;
import static com.tradingjournal.brokerfiles.entity.Field.EXECUTED_AT;
import static com.tradingjournal.brokerfiles.entity.Field.ORDER_ID;
import static com.tradingjournal.brokerfiles.entity.Field.PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.QUANTITY;
import static com.tradingjournal.brokerfiles.entity.Field.SIDE;
import static com.tradingjournal.brokerfiles.entity.Field.SYMBOL;

import com.tradingjournal.brokerfiles.control.formats.Sides;
import com.tradingjournal.brokerfiles.control.formats.contracts.FuturesContract;
import com.tradingjournal.brokerfiles.control.mapping.FillBuilder.Traded;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Ignored;
import com.tradingjournal.brokerfiles.entity.Question;
import java.util.Optional;

/** Tradovate: Reports → Orders. One order per row with what was filled of it and its average price; only filled ones count. No fees. */
final class TradovateOrders implements FuturesFormat {

    private static final HeaderSpec HEADER = HeaderSpec.columns()
            .required(ORDER_ID, "orderId")
            .optional(ACCOUNT, "Account")
            .required(SIDE, "B/S")
            .required(SYMBOL, "Contract")
            .required(PRICE, "avgPrice", "Avg Fill Price")
            .required(QUANTITY, "filledQty", "Filled Qty")
            .required(EXECUTED_AT, "Fill Time")
            .named("Status")
            .optional(CURRENCY, "Currency")
            .ignored("Order ID", "Product", "Product Description", "lastCommandId", "_priceFormat", "_priceFormatType", "_tickSize")
            .ignored("spreadDefinitionId", "Version ID", "Timestamp", "Date", "Quantity", "Text", "Type", "Limit Price", "Stop Price")
            .ignored("decimalLimit", "decimalStop", "decimalFillAvg", "Venue", "Notional Value");

    @Override
    public String id() {
        return "tradovate-orders";
    }

    @Override
    public String name() {
        return "Tradovate orders";
    }

    @Override
    public HeaderSpec header() {
        return HEADER;
    }

    @Override
    public Optional<Field> unzoned() {
        return Optional.of(EXECUTED_AT);
    }

    @Override
    public Optional<Question> question(Row row) {
        return isFilled(row) ? FuturesContract.question(row, SYMBOL) : Optional.empty();
    }

    private static boolean isFilled(Row row) {
        return row.text("Status").equalsIgnoreCase("Filled");
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        if (!isFilled(row)) {
            return new Ignored(row.position().line(), "NOT_FILLED");
        }
        Instrument instrument = FuturesContract.instrument(row, SYMBOL, row.name(CURRENCY, 5).orElse("USD"));
        Traded traded = new Traded(
                row.requiredWord(SIDE, Sides.WORDS),
                row.requiredPositive(QUANTITY),
                row.requiredPrice(PRICE, instrument.assetClass()),
                row.requiredWhen(EXECUTED_AT));
        String order = row.id(ORDER_ID).orElse("");
        return row.fill(instrument, traded)
                .account(row.name(ACCOUNT, 100).orElse(""))
                .numbered(order, "tradovate-order", order);
    }
}
