package com.tradingjournal.brokerfiles.control.formats.india;

import static com.tradingjournal.brokerfiles.entity.Field.ENTRY_PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.ENTRY_TIMESTAMP;
import static com.tradingjournal.brokerfiles.entity.Field.EXIT_PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.EXIT_TIMESTAMP;
import static com.tradingjournal.brokerfiles.entity.Field.ISIN;
import static com.tradingjournal.brokerfiles.entity.Field.QUANTITY;
import static com.tradingjournal.brokerfiles.entity.Field.SYMBOL;

import com.tradingjournal.brokerfiles.control.formats.PairedTrade;
import com.tradingjournal.brokerfiles.control.formats.india.ChargesBlock.Part;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.RoundTripBuilder;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.text.RawRecord;
import com.tradingjournal.brokerfiles.control.text.Table;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.Problem;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.charges.entity.Statement;
import com.tradingjournal.charges.entity.Statement.Extent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Profit and loss by trade: purchases matched with sales by the broker, dates only. A sale dated before its purchase was a short. The
 * stated profit is before charges and is checked. Not to be imported beside the fills of the same trades: the preview says so.
 */
record RealizedTrades(String id, String name, HeaderSpec header, String profit, Optional<ChargesBlock> charges)
        implements IndianFormat {

    private static final BigDecimal ROUNDING = new BigDecimal("0.05");

    static RealizedTrades upstox() {
        HeaderSpec header = HeaderSpec.columns()
                .ignored(
                        "Scrip Name",
                        "Scrip Code",
                        "Scrip Opt",
                        "Days",
                        "Short Term",
                        "Long Term",
                        "Speculation",
                        "Turn Over")
                .required(SYMBOL, "Symbol")
                .optional(ISIN, "ISIN")
                .required(QUANTITY, "Qty")
                .required(ENTRY_TIMESTAMP, "Buy Date")
                .required(ENTRY_PRICE, "Buy Rate")
                .required(EXIT_TIMESTAMP, "Sell Date")
                .required(EXIT_PRICE, "Sell Rate")
                .named("Buy Amt", "Sell Amt", "Total PL");
        return new RealizedTrades(
                "upstox-realized", "Upstox realised profit and loss", header, "Total PL", Optional.empty());
    }

    static RealizedTrades groww() {
        HeaderSpec header = HeaderSpec.columns()
                .required(SYMBOL, "Stock name")
                .optional(ISIN, "ISIN")
                .required(QUANTITY, "Quantity")
                .required(ENTRY_TIMESTAMP, "Buy date")
                .required(ENTRY_PRICE, "Buy price")
                .required(EXIT_TIMESTAMP, "Sell date")
                .required(EXIT_PRICE, "Sell price")
                .named("Buy value", "Sell value", "Realised P&L", "Remark");
        Map<String, Part> heads = Map.of(
                "brokerage", Part.BROKERAGE,
                "exchange transaction charges", Part.EXCHANGE,
                "sebi charges", Part.EXCHANGE,
                "ipft charges", Part.EXCHANGE,
                "stt", Part.TAX,
                "total gst", Part.TAX,
                "stamp duty", Part.STAMP,
                "dp charges", Part.OTHER,
                "charges", Part.NOTHING);
        ChargesBlock charges = new ChargesBlock(
                PeriodTotals.title("p&l statement for (?<market>.+?) from"),
                "charges",
                Set.of("total", "realised trades", "stock name"),
                heads,
                Extent.WITH_DEPOSITORY);
        return new RealizedTrades(
                "groww-realized", "Groww profit and loss by trade", header, "Realised P&L", Optional.of(charges));
    }

    @Override
    public Optional<Statement> statement(Table table) {
        return charges.flatMap(block -> block.in(table));
    }

    /** What is still held has no sale: it stands below the trades, in a section of its own. */
    @Override
    public boolean endsAt(RawRecord record) {
        return record.cell(0).strip().equalsIgnoreCase("Unrealised trades");
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        Instrument instrument = IndianInstrument.valued(row, SYMBOL, null);
        RoundTripBuilder trip = PairedTrade.ofDays(row, instrument, row.requiredPositive(QUANTITY));
        row.agree(profit, trip.grossPnl(), ROUNDING);
        return trip.counted(ordinals);
    }

    @Override
    public List<Problem> assumptions(Row row) {
        return List.of(row.note(
                SYMBOL,
                ProblemCode.ASSUMPTION,
                "is a whole trade: do not import the tradebook of the same days as well"));
    }
}
