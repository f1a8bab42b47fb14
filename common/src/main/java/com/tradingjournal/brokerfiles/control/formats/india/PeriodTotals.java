package com.tradingjournal.brokerfiles.control.formats.india;

import static com.tradingjournal.brokerfiles.entity.Field.ISIN;
import static com.tradingjournal.brokerfiles.entity.Field.QUANTITY;
import static com.tradingjournal.brokerfiles.entity.Field.SYMBOL;

import com.tradingjournal.brokerfiles.control.formats.india.ChargesBlock.Part;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.text.RawRecord;
import com.tradingjournal.brokerfiles.control.text.Table;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Ignored;
import com.tradingjournal.brokerfiles.entity.Problem;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.charges.entity.Statement;
import com.tradingjournal.charges.entity.Statement.Extent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Profit and loss of a period, one row a symbol without dates (Zerodha: Console → Reports → P&L; Dhan: Statements → P&L). No row
 * becomes a trade: what such a file is good for is what it says was charged, which is held against what was computed.
 */
record PeriodTotals(String id, String name, HeaderSpec header, String ends, ChargesBlock charges)
        implements IndianFormat {

    /** What is charged beside contract notes, such as the depository's, is no part of Console's charges. */
    static PeriodTotals zerodha() {
        HeaderSpec header = HeaderSpec.columns()
                .required(SYMBOL, "Symbol")
                .optional(ISIN, "ISIN")
                .required(QUANTITY, "Quantity")
                .requiredNamed("Buy Value", "Sell Value", "Realized P&L", "Open Quantity")
                .ignored("Realized P&L Pct.", "Previous Closing Price", "Open Quantity Type", "Open Value")
                .ignored("Unrealized P&L", "Unrealized P&L Pct.");
        Pattern title = title("p&l statement for (?<market>.+?) from");
        Map<String, Part> heads = Map.ofEntries(
                Map.entry("brokerage - z", Part.BROKERAGE),
                Map.entry("exchange transaction charges - z", Part.EXCHANGE),
                Map.entry("clearing charges - z", Part.EXCHANGE),
                Map.entry("sebi turnover fees - z", Part.EXCHANGE),
                Map.entry("ipft", Part.EXCHANGE),
                Map.entry("central gst - z", Part.TAX),
                Map.entry("state gst - z", Part.TAX),
                Map.entry("integrated gst - z", Part.TAX),
                Map.entry("securities transaction tax - z", Part.TAX),
                Map.entry("commodity transaction tax - z", Part.TAX),
                Map.entry("stamp duty - z", Part.STAMP),
                Map.entry("other credit & debit", Part.NOTHING),
                Map.entry("other credits & debits", Part.NOTHING));
        ChargesBlock charges = new ChargesBlock(title, "account head", Set.of("symbol"), heads, Extent.NOTES);
        return new PeriodTotals("zerodha-pnl", "Zerodha P&L statement", header, "", charges);
    }

    /** Its footer tells brokerage and all charges, in one line or one below the other. */
    static PeriodTotals dhan() {
        HeaderSpec header = HeaderSpec.columns()
                .required(SYMBOL, "Scrip Name")
                .required(QUANTITY, "Buy Qty.")
                .requiredNamed("Avg. Buy Price", "Buy Value", "Sell Qty.", "Avg. Sell Price", "Sell Value")
                .requiredNamed("Realised P&L")
                .ignored("Closing Price", "Realised P&L %", "Unrealised P&L", "Unrealised P&L %");
        Map<String, Part> heads = Map.of("brokerage", Part.BROKERAGE, "total charges", Part.SUM);
        ChargesBlock charges = new ChargesBlock(title("pnl report,? from"), "", Set.of(), heads, Extent.UNDIVIDED);
        return new PeriodTotals("dhan-pnl", "Dhan P&L report", header, "Net P&L", charges);
    }

    /** The days after a report's name, the first of them of either style. */
    static Pattern title(String name) {
        String day = "\\d{1,4}-\\d{2}-\\d{2,4}";
        return Pattern.compile(name + " (?<from>" + day + ") to (?<through>" + day + ")", Pattern.CASE_INSENSITIVE);
    }

    @Override
    public boolean endsAt(RawRecord record) {
        return !ends.isEmpty()
                && record.cells().stream()
                        .filter(cell -> !cell.isBlank())
                        .findFirst()
                        .filter(first -> first.strip().equals(ends))
                        .isPresent();
    }

    @Override
    public Optional<Statement> statement(Table table) {
        return Optional.of(charges.requiredIn(table));
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        return new Ignored(row.position().line(), "PERIOD_TOTAL");
    }

    @Override
    public List<Problem> assumptions(Row row) {
        return List.of(
                row.note(
                        SYMBOL,
                        ProblemCode.ASSUMPTION,
                        "is a total without dates and becomes no trade: only the report's charges are kept, to compare with those computed"));
    }
}
