package com.tradingjournal.brokerfiles.control.formats.us.apps;

import com.tradingjournal.brokerfiles.control.formats.us.deals.Deal;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Deal.Size;
import com.tradingjournal.brokerfiles.control.formats.us.deals.NoDeal;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Securities;
import com.tradingjournal.brokerfiles.control.formats.us.deals.UsFile;
import com.tradingjournal.brokerfiles.control.mapping.FillBuilder;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.charges.entity.Charges;
import java.math.BigDecimal;

/**
 * Webull, Orders › Export, of shares and of options, in its shapes by country and year: a row per order, of which those
 * count that were filled, be it in part; {@code 60/100} is what was filled of what was ordered. Times name their zone.
 */
public final class Webull extends UsFile {

    private static final String STATUS = "Status";
    private static final String NAMED_SYMBOL = "Symbol & Name";
    private static final String FEE = "Fee";

    /** Two numbers in a cell: filled and ordered, asked and paid. */
    private static final String QUANTITIES = "Filled/Total Qty";

    private static final String PRICES = "Price/Avg Price";

    public Webull() {
        super(
                "webull-orders",
                "Webull orders",
                HeaderSpec.columns()
                        .required(Field.SYMBOL, "Symbol", NAMED_SYMBOL)
                        .required(Field.SIDE, "Side", "B/S")
                        .optional(Field.QUANTITY, "Filled", "Filled Qty")
                        .optional(Field.PRICE, "Avg Price", "Filled Avg Price")
                        .oneOf("Filled", "Filled Qty", QUANTITIES)
                        .oneOf("Avg Price", "Filled Avg Price", PRICES)
                        .named(QUANTITIES, PRICES)
                        .required(Field.EXECUTED_AT, "Filled Time")
                        .optional(Field.FEES, "Commission")
                        .named(FEE, STATUS)
                        .oneOf(STATUS, "Option Level", "Is Partial Filled")
                        .ignored("Name", "Total Qty", "Qty", "Price", "Time-in-Force", "Placed Time", "Side Type")
                        .ignored("Option Level", "Market", "Place Time", "Order Type", "Option Type", "Combo Type")
                        .ignored("Traded Value", "Submitted Quantity", "Amount", "Limit Price", "Stop Price")
                        .ignored("Time in Force", "Extended Hours", "Is Partial Filled", NAMED_SYMBOL));
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        String filled = part(row.has(Field.QUANTITY) ? row.text(Field.QUANTITY) : row.text(QUANTITIES), 0);
        if (NoDeal.isUnfilled(filled, row.text(STATUS))) {
            return NoDeal.unfilled(row, row.text(STATUS));
        }
        Instrument instrument = row.text(NAMED_SYMBOL).isEmpty() ? Securities.of(row) : Securities.of(row, symbol(row));
        Size size = new Size(
                row.requiredSize(Field.QUANTITY, filled),
                row.requiredSize(
                        Field.PRICE, part(row.has(Field.PRICE) ? row.text(Field.PRICE) : row.text(PRICES), 1)));
        Deal deal = row.requiredWord(Field.SIDE, Deal.WORDS);
        FillBuilder fill = deal.fill(row, instrument, size, row.requiredWhen(Field.EXECUTED_AT));
        return (row.has(Field.FEES) ? fill.charges(charges(row)) : fill).counted(ordinals);
    }

    /** The only part, or the one of two that is asked for. */
    private static String part(String text, int index) {
        String[] parts = text.split("/", 2);
        return parts[Math.min(index, parts.length - 1)].strip();
    }

    private static String symbol(Row row) {
        return row.text(NAMED_SYMBOL).split("\\s+", 2)[0];
    }

    private static Charges charges(Row row) {
        BigDecimal commission = row.amount(Field.FEES).map(BigDecimal::abs).orElse(BigDecimal.ZERO);
        return new Charges(commission, row.cost(FEE), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }
}
