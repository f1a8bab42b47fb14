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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tradovate: Reports → Orders. One order per row with what was filled of it and its average price as a decimal number; beside it the
 * price stands in the contract's own fractions, which is not read. No fees.
 */
final class TradovateOrders implements FuturesFormat {

    private static final HeaderSpec HEADER = HeaderSpec.columns()
            .required(ORDER_ID, "orderId")
            .optional(ACCOUNT, "Account")
            .required(SIDE, "B/S")
            .required(SYMBOL, "Contract")
            .required(PRICE, "avgPrice", "decimalFillAvg")
            .required(QUANTITY, "filledQty", "Filled Qty")
            .required(EXECUTED_AT, "Fill Time")
            .named("Status")
            .optional(CURRENCY, "Currency")
            .ignored(
                    "Order ID",
                    "Product",
                    "Product Description",
                    "lastCommandId",
                    "_priceFormat",
                    "_priceFormatType",
                    "_tickSize")
            .ignored(
                    "spreadDefinitionId",
                    "Version ID",
                    "Timestamp",
                    "Date",
                    "Quantity",
                    "Text",
                    "Type",
                    "Limit Price",
                    "Stop Price")
            .ignored("decimalLimit", "decimalStop", "Avg Fill Price", "Venue", "Notional Value");

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

    /** Of an order cancelled in part the rest was filled; one that still works may be filled further. */
    private static boolean isFilled(Row row) {
        String status = row.text("Status").toLowerCase(Locale.ROOT);
        boolean partly = Set.of("canceled", "cancelled", "expired").contains(status);
        return status.equals("filled")
                || partly
                        && row.amount(QUANTITY)
                                .filter(filled -> filled.signum() > 0)
                                .isPresent();
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        if (!isFilled(row)) {
            return new Ignored(row.position().line(), "NOT_FILLED");
        }
        Instrument instrument =
                FuturesContract.instrument(row, SYMBOL, row.name(CURRENCY, 5).orElse("USD"));
        Traded traded = new Traded(
                row.requiredWord(SIDE, Sides.WORDS),
                row.requiredPositive(QUANTITY),
                price(row, PRICE, instrument),
                row.requiredWhen(EXECUTED_AT));
        String order = row.requiredId(ORDER_ID);
        return row.fill(instrument, traded)
                .account(row.name(ACCOUNT, 100).orElse(""))
                .numbered(order, "tradovate-order", order);
    }
}
