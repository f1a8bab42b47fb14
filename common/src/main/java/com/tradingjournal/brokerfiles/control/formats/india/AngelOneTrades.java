package com.tradingjournal.brokerfiles.control.formats.india;

import static com.tradingjournal.brokerfiles.entity.Field.EXCHANGE;
import static com.tradingjournal.brokerfiles.entity.Field.FILL_ID;
import static com.tradingjournal.brokerfiles.entity.Field.ORDER_ID;
import static com.tradingjournal.brokerfiles.entity.Field.QUANTITY;
import static com.tradingjournal.brokerfiles.entity.Field.SIDE;
import static com.tradingjournal.brokerfiles.entity.Field.SYMBOL;
import static com.tradingjournal.brokerfiles.entity.Field.TRADE_DATE;

import com.tradingjournal.brokerfiles.control.formats.Sides;
import com.tradingjournal.brokerfiles.control.mapping.FillBuilder;
import com.tradingjournal.brokerfiles.control.mapping.FillBuilder.Traded;
import com.tradingjournal.brokerfiles.control.mapping.FirstPass;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.mapping.RowMapper;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Folded;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.charges.entity.Charges;
import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * Angel One: Reports → Trades History, sheet TradesAndCharges. One fill per row with its charges, dates only; an order's brokerage
 * stands in a row of its own with quantity 0 and no trade number.
 */
final class AngelOneTrades implements IndianFormat {

    private static final HeaderSpec HEADER = HeaderSpec.columns()
            .required(SYMBOL, "Scrip/Contract")
            .required(SIDE, "Buy/Sell")
            .required(Field.ENTRY_PRICE, "Buy Price")
            .required(Field.EXIT_PRICE, "Sell Price")
            .required(QUANTITY, "Quantity")
            .named(
                    "Brokerage",
                    "GST",
                    "STT",
                    "Sebi Tax",
                    "Exchange Turnover Charges",
                    "Stamp Duty",
                    "Other Charges",
                    "IPFT Charges")
            .ignored("Order Type", "Segment")
            .optional(EXCHANGE, "Exchange")
            .required(ORDER_ID, "Order ID")
            .required(FILL_ID, "Trade ID")
            .required(TRADE_DATE, "Date");

    @Override
    public String id() {
        return "angelone-trades";
    }

    @Override
    public String name() {
        return "Angel One trades history";
    }

    @Override
    public HeaderSpec header() {
        return HEADER;
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        return mapper(look -> {}).read(row, ordinals);
    }

    @Override
    public RowMapper mapper(FirstPass file) {
        OrderCharges orders = new OrderCharges();
        file.forEach(row -> collect(row, orders));
        return (row, ordinals) -> isOfAnOrder(row) ? charges(row, orders) : fill(row, ordinals, orders);
    }

    private static boolean isOfAnOrder(Row row) {
        return row.text(FILL_ID).isEmpty()
                && row.amount(QUANTITY).orElse(BigDecimal.ONE).signum() == 0;
    }

    private static void collect(Row row, OrderCharges orders) {
        if (isOfAnOrder(row)) {
            orders.addCharges(row.text(ORDER_ID), stated(row));
            return;
        }
        BigDecimal turnover = turnover(row);
        if (row.problem().isEmpty()) {
            orders.addFill(row.text(ORDER_ID), turnover);
        }
    }

    private static ParsedRow charges(Row row, OrderCharges orders) {
        if (!orders.hasFill(row.text(ORDER_ID))) {
            row.reject(ORDER_ID, ProblemCode.CONTRADICTION, "has charges but no trade in this file");
        }
        return new Folded(row.position().line());
    }

    private static ParsedRow fill(Row row, Ordinals ordinals, OrderCharges orders) {
        Instrument instrument = instrument(row);
        Side side = row.requiredWord(SIDE, Sides.WORDS);
        Traded traded = new Traded(
                side,
                row.requiredPositive(QUANTITY),
                row.requiredPrice(price(side), instrument.assetClass()),
                row.requiredWhen(TRADE_DATE));
        String order = row.text(ORDER_ID);
        FillBuilder fill = row.fill(instrument, traded);
        if (row.problem().isEmpty()) {
            fill.charges(stated(row).plus(orders.take(order, turnover(row))))
                    .standingFor(1 + orders.rowsCountedWith(order));
        }
        return row.id(FILL_ID)
                .map(id -> fill.numbered(
                        id,
                        "angelone",
                        row.text(EXCHANGE).toUpperCase(Locale.ROOT),
                        row.requiredDate(TRADE_DATE).toString(),
                        instrument.symbol(),
                        side.name(),
                        id))
                .orElseGet(() -> fill.counted(ordinals));
    }

    private static BigDecimal turnover(Row row) {
        Side side = row.requiredWord(SIDE, Sides.WORDS);
        BigDecimal price = row.requiredPrice(price(side), instrument(row).assetClass());
        return row.requiredPositive(QUANTITY).multiply(price);
    }

    private static Field price(Side side) {
        return side == Side.BUY ? Field.ENTRY_PRICE : Field.EXIT_PRICE;
    }

    private static Instrument instrument(Row row) {
        return IndianInstrument.named(
                row,
                SYMBOL,
                row.name(EXCHANGE, 20)
                        .map(name -> name.toUpperCase(Locale.ROOT))
                        .orElse(null));
    }

    private static Charges stated(Row row) {
        return new Charges(
                row.cost("Brokerage"),
                row.cost("Exchange Turnover Charges", "Sebi Tax", "IPFT Charges"),
                row.cost("GST", "STT"),
                row.cost("Stamp Duty"),
                row.cost("Other Charges"));
    }
}
