package com.tradingjournal.brokerfiles.control.formats.rithmic;

import static com.tradingjournal.brokerfiles.entity.Field.ACCOUNT;
import static com.tradingjournal.brokerfiles.entity.Field.EXECUTED_AT;
import static com.tradingjournal.brokerfiles.entity.Field.ORDER_ID;
import static com.tradingjournal.brokerfiles.entity.Field.PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.QUANTITY;
import static com.tradingjournal.brokerfiles.entity.Field.SIDE;
import static com.tradingjournal.brokerfiles.entity.Field.SYMBOL;

import com.tradingjournal.brokerfiles.control.formats.Sides;
import com.tradingjournal.brokerfiles.control.formats.contracts.FuturesContract;
import com.tradingjournal.brokerfiles.control.mapping.BrokerFormat;
import com.tradingjournal.brokerfiles.control.mapping.FillBuilder;
import com.tradingjournal.brokerfiles.control.mapping.FillBuilder.Traded;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.text.RawRecord;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Ignored;
import com.tradingjournal.brokerfiles.entity.Question;
import com.tradingjournal.charges.entity.Charges;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * R | Trader Pro: Recent Orders or Order History → Export as CSV, a day a file. Working orders may stand above the line Completed
 * Orders under a header of their own. One order a row at its average price; the zone is told by a column's name. Of the commission
 * there is the rate of a contract, where there is no sum.
 */
final class RithmicOrders implements BrokerFormat {

    private static final Set<String> OVER =
            Set.of("filled", "complete", "cancelled", "canceled", "expired", "failed", "rejected");

    private static final HeaderSpec HEADER = HeaderSpec.columns()
            .required(ACCOUNT, "Account")
            .required(SIDE, "Buy/Sell")
            .required(SYMBOL, "Symbol")
            .required(PRICE, "Avg Fill Price")
            .required(QUANTITY, "Qty Filled")
            .required(ORDER_ID, "Order Number")
            .required(EXECUTED_AT, "Update Time")
            .named("Status", "Commission", "Commission Fill Rate")
            .ignored("Remarks", "Qty To Fill", "Max Show Qty", "Price Type", "Limit Price", "Trigger Price", "User Id")
            .ignored("Original Sequence Number", "Current Sequence Number", "Create Time", "Position Disposition")
            .ignored("Closed Profit/Loss", "Liquidity Indicator", "Executing Venue", "Exchange");

    @Override
    public String id() {
        return "rithmic-orders";
    }

    @Override
    public String name() {
        return "Rithmic R | Trader orders";
    }

    @Override
    public HeaderSpec header() {
        return HEADER;
    }

    /** A section's title stands alone in its line. */
    @Override
    public boolean isRow(RawRecord record) {
        return record.filled() > 1;
    }

    @Override
    public Optional<Field> unzoned() {
        return Optional.of(EXECUTED_AT);
    }

    @Override
    public boolean asks() {
        return true;
    }

    @Override
    public Optional<Question> question(Row row) {
        return isFilled(row) ? FuturesContract.question(row, SYMBOL) : Optional.empty();
    }

    /** Of an order that is over; one that works may be filled further. */
    private static boolean isFilled(Row row) {
        String status = row.text("Status").toLowerCase(Locale.ROOT);
        boolean over = status.isEmpty() || OVER.contains(status);
        String filled = row.text(QUANTITY);
        boolean none = filled.isEmpty() || filled.matches("0+(?:\\.0+)?");
        return over && (!none || status.equals("filled"));
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        if (!isFilled(row)) {
            return new Ignored(row.position().line(), "NOT_FILLED");
        }
        Instrument instrument = FuturesContract.instrument(row, SYMBOL, "USD");
        BigDecimal quantity = row.requiredPositive(QUANTITY);
        Traded traded = new Traded(
                row.requiredWord(SIDE, Sides.WORDS),
                quantity,
                row.requiredPrice(PRICE, instrument.assetClass()),
                row.requiredWhen(EXECUTED_AT));
        String account = row.requiredName(ACCOUNT, 100);
        String order = row.requiredId(ORDER_ID);
        FillBuilder fill = row.fill(instrument, traded).account(account);
        commission(row, quantity).map(Charges::brokerage).ifPresent(fill::charges);
        return fill.numbered(order, "rithmic-order", account, order);
    }

    private static Optional<BigDecimal> commission(Row row, BigDecimal quantity) {
        if (!row.text("Commission").isEmpty()) {
            return Optional.of(row.cost("Commission"));
        }
        return row.text("Commission Fill Rate").isEmpty()
                ? Optional.empty()
                : Optional.of(row.cost("Commission Fill Rate").multiply(quantity));
    }
}
