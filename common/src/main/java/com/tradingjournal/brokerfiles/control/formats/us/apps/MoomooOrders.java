package com.tradingjournal.brokerfiles.control.formats.us.apps;

import com.tradingjournal.brokerfiles.control.formats.us.deals.UsFile;
import com.tradingjournal.brokerfiles.control.mapping.FirstPass;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.mapping.RowMapper;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.charges.entity.Charges;
import java.math.BigDecimal;

/**
 * moomoo, Orders › History › Export: a row per order with its first fill and all its fees, a row for each further fill that
 * has nothing but the fill. Fees are spread over an order's fills by what they were worth.
 */
public final class MoomooOrders extends UsFile {

    static final String STATUS = "Status";

    private static final String[] BROKERAGE = {"Commission", "Platform Fees"};
    private static final String[] REGULATORY = {
        "Settlement Fees", "Consolidated Audit Trail Fees", "SEC Fees", "Trading Activity Fees"
    };
    private static final String TOTAL = "Total";

    public MoomooOrders() {
        super(
                "moomoo-orders",
                "moomoo order history",
                HeaderSpec.columns()
                        .required(Field.SIDE, "Side")
                        .required(Field.SYMBOL, "Symbol")
                        .required(Field.QUANTITY, "Fill Qty")
                        .required(Field.PRICE, "Fill Price")
                        .required(Field.EXECUTED_AT, "Fill Time")
                        .optional(Field.CURRENCY, "Currency")
                        .named(STATUS)
                        .named(BROKERAGE)
                        .named(REGULATORY)
                        .named(TOTAL)
                        .ignored("Name", "Order Price", "Order Qty", "Order Amount", "Filled@Avg Price", "Order Time")
                        .ignored("Order Type", "Time-in-Force", "Allow Pre-Market", "Session", "Trigger price")
                        .ignored("Position Opening", "Markets", "Order Source", "Fill Amount", "Markets#2")
                        .ignored("Currency#2", "Counterparty", "Remarks"));
    }

    /** A row by itself; in a file fills follow their order. */
    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        return mapper(_ -> {}).read(row, ordinals);
    }

    @Override
    public RowMapper mapper(FirstPass file) {
        return new MoomooFills(file);
    }

    static Charges fees(Row row) {
        BigDecimal brokerage = row.cost(BROKERAGE);
        BigDecimal regulatory = row.cost(REGULATORY);
        BigDecimal named = brokerage.add(regulatory);
        BigDecimal total = row.text(TOTAL).isEmpty() ? named : row.cost(TOTAL);
        return new Charges(brokerage, regulatory, BigDecimal.ZERO, BigDecimal.ZERO, total.subtract(named));
    }
}
