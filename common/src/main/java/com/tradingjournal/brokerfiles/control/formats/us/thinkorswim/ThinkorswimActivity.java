package com.tradingjournal.brokerfiles.control.formats.us.thinkorswim;

import com.tradingjournal.brokerfiles.control.formats.us.deals.Deal.Size;
import com.tradingjournal.brokerfiles.control.formats.us.deals.NoDeal;
import com.tradingjournal.brokerfiles.control.formats.us.deals.UsFile;
import com.tradingjournal.brokerfiles.control.mapping.FirstPass;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.mapping.RowMapper;
import com.tradingjournal.brokerfiles.control.text.RawRecord;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.brokerfiles.entity.Question;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * thinkorswim, Monitor › Activity and positions › Today's trade activity: orders, of which those count that were filled.
 * Neither a market order's price ({@code ~}) nor those of a spread's legs are in it: such rows belong to the statement.
 */
public final class ThinkorswimActivity extends UsFile {

    private static final String STATUS = "Status";
    private static final String MARK = "Mark";

    /** After notes, time and spread; what stands far behind is no side. */
    private static final int SIDE_IS_AMONG = 6;

    public ThinkorswimActivity() {
        super(
                "thinkorswim-activity",
                "thinkorswim today's activity",
                HistoryLeg.columns()
                        .ignored("Notes", "TIF")
                        .required(Field.EXECUTED_AT, "Time Placed")
                        .named(MARK, STATUS)
                        .oneOf(MARK)
                        .oneOf(STATUS));
    }

    @Override
    public boolean isRow(RawRecord record) {
        return record.cells().stream()
                .limit(SIDE_IS_AMONG)
                .anyMatch(cell ->
                        cell.strip().equalsIgnoreCase("BUY") || cell.strip().equalsIgnoreCase("SELL"));
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        if (row.text(Field.PRICE).equals("~")) {
            return rejected(row, "is not told of a market order; the account statement has it");
        }
        Instrument instrument = HistoryLeg.instrument(row);
        Size size = new Size(row.requiredSize(Field.QUANTITY), HistoryLeg.price(row, instrument));
        return HistoryLeg.deal(row)
                .fill(row, instrument, size, row.requiredWhen(Field.EXECUTED_AT))
                .counted(ordinals);
    }

    @Override
    public RowMapper mapper(FirstPass file) {
        Set<Long> spreads = spreads(file);
        boolean[] filled = {false};
        return (row, ordinals) -> {
            if (!row.text(Field.EXECUTED_AT).isEmpty()) {
                filled[0] = row.text(STATUS).equalsIgnoreCase("FILLED");
            }
            if (!filled[0]) {
                return NoDeal.unfilled(row, row.text(STATUS));
            }
            return spreads.contains(row.position().line())
                    ? rejected(row, "is that of a spread, whose legs' prices are in the account statement")
                    : read(row, ordinals);
        };
    }

    /** The lines of all legs of orders with more than one. */
    private static Set<Long> spreads(FirstPass file) {
        Set<Long> spreads = new HashSet<>();
        long[] first = {0};
        file.forEach(row -> {
            long line = row.position().line();
            if (row.text(Field.EXECUTED_AT).isEmpty()) {
                spreads.add(first[0]);
                spreads.add(line);
            } else {
                first[0] = line;
            }
        });
        return spreads;
    }

    private static ParsedRow rejected(Row row, String why) {
        row.reject(Field.PRICE, ProblemCode.MISSING, why);
        return NoDeal.unfilled(row, "");
    }

    @Override
    public boolean asks() {
        return true;
    }

    @Override
    public Optional<Question> question(Row row) {
        return row.text(STATUS).equalsIgnoreCase("FILLED") ? HistoryLeg.question(row) : Optional.empty();
    }
}
