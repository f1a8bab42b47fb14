package com.tradingjournal.brokerfiles.control.formats.india;

import static com.tradingjournal.brokerfiles.entity.Field.EXCHANGE;
import static com.tradingjournal.brokerfiles.entity.Field.SYMBOL;
import static com.tradingjournal.brokerfiles.entity.Field.TRADE_DATE;

import com.tradingjournal.brokerfiles.control.mapping.Fact;
import com.tradingjournal.brokerfiles.control.mapping.FillBuilder;
import com.tradingjournal.brokerfiles.control.mapping.FillBuilder.Traded;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.text.RawRecord;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.FillPairRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.FillRow;
import com.tradingjournal.brokerfiles.entity.Problem;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.charges.entity.Charges;
import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/**
 * Dhan: Reports → Global Transaction Report. One row per contract and day, not its fills: what was bought and what was sold become a
 * fill each at the day's average price, the purchase first. The gross amount is checked against the other columns.
 */
final class DhanTransactions implements IndianFormat {

    private static final int PLACES = 8;
    private static final BigDecimal ROUNDING = new BigDecimal("0.06");

    private static final HeaderSpec HEADER = HeaderSpec.columns()
            .required(TRADE_DATE, "Date")
            .required(SYMBOL, "Scrip Name")
            .required(EXCHANGE, "Exchange")
            .named(
                    "Bill No.",
                    "Buy Qty.",
                    "Buy Value",
                    "Sell Qty.",
                    "Sell Value",
                    "Brokerage",
                    "GST",
                    "STT",
                    "SEBI Fees",
                    "Stamp Duty",
                    "Txn. Charges",
                    "Oth. Charges",
                    "Gross Amount");

    @Override
    public String id() {
        return "dhan-transactions";
    }

    @Override
    public String name() {
        return "Dhan global transaction report";
    }

    @Override
    public HeaderSpec header() {
        return HEADER;
    }

    @Override
    public boolean endsAt(RawRecord record) {
        return record.cell(0).strip().startsWith("Net P&L");
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        String exchange = row.requiredName(EXCHANGE, 20).toUpperCase(Locale.ROOT);
        Instrument instrument = IndianInstrument.valued(row, SYMBOL, exchange);
        Charges charges = stated(row);
        BigDecimal net = row.sum("Sell Value").subtract(row.sum("Buy Value")).subtract(charges.total());
        row.agree("Gross Amount", net, ROUNDING);
        boolean bought = row.sum("Buy Qty.").signum() > 0;
        boolean sold = row.sum("Sell Qty.").signum() > 0;
        if (bought && sold) {
            FillRow sale = fill(row, instrument, Side.SELL).charges(charges).counted(new Ordinals());
            return new FillPairRow(known(row, fill(row, instrument, Side.BUY).charges(Charges.NONE), ordinals), sale);
        }
        if (!bought && !sold) {
            row.reject("Buy Qty.", row.text("Buy Qty."), ProblemCode.MISSING, "and Sell Qty. are empty");
        }
        return known(row, fill(row, instrument, sold ? Side.SELL : Side.BUY).charges(charges), ordinals);
    }

    /** A day's row of a contract is the same row although its totals were corrected later. */
    private static FillRow known(Row row, FillBuilder fill, Ordinals ordinals) {
        String day = row.requiredDate(TRADE_DATE).toString();
        return fill.counted(ordinals, Fact.of("dhan", day, row.text(EXCHANGE), row.text(SYMBOL), row.text("Bill No.")));
    }

    private static FillBuilder fill(Row row, Instrument instrument, Side side) {
        String word = side == Side.BUY ? "Buy" : "Sell";
        BigDecimal quantity = row.sum(word + " Qty.");
        BigDecimal value = row.sum(word + " Value");
        BigDecimal price =
                quantity.signum() > 0 ? value.divide(quantity, PLACES, RoundingMode.HALF_EVEN) : BigDecimal.ONE;
        BigDecimal units = quantity.signum() > 0 ? quantity : BigDecimal.ONE;
        return row.fill(instrument, new Traded(side, units, price, row.requiredDay(TRADE_DATE)));
    }

    private static Charges stated(Row row) {
        return new Charges(
                row.cost("Brokerage"),
                row.cost("Txn. Charges", "SEBI Fees"),
                row.cost("GST", "STT"),
                row.cost("Stamp Duty"),
                row.cost("Oth. Charges"));
    }

    @Override
    public List<Problem> assumptions(Row row) {
        return List.of(row.note(SYMBOL, ProblemCode.ASSUMPTION, "has one row a day: its fills are the day's averages"));
    }
}
