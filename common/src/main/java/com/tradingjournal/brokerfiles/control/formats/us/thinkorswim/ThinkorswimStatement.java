package com.tradingjournal.brokerfiles.control.formats.us.thinkorswim;

import com.tradingjournal.brokerfiles.control.formats.contracts.FuturesContract;
import com.tradingjournal.brokerfiles.control.formats.us.deals.UsFile;
import com.tradingjournal.brokerfiles.control.mapping.FirstPass;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.mapping.RowMapper;
import com.tradingjournal.brokerfiles.control.text.RawRecord;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.Question;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * thinkorswim, Monitor › Account statement › Export, all sections in one file. Trades are in Cash Balance (futures in
 * Futures Statements) and again in Account Trade History; a fill comes from the history with the fees of the cash section, or
 * from the one that has it. Times are those of the platform, in the account's zone.
 */
public final class ThinkorswimStatement extends UsFile {

    static final String NET_PRICE = "Net Price";

    private static final String[] FEES = {"Misc Fees", "Commissions & Fees"};

    public ThinkorswimStatement() {
        super(
                "thinkorswim-statement",
                "thinkorswim account statement",
                HistoryLeg.columns()
                        .optional(Field.TRADE_DATE, "DATE", "Exec Date")
                        .required(Field.EXECUTED_AT, "Exec Time", "TIME")
                        .optional(Field.ORDER_ID, "REF #")
                        .optional(Field.NOTES, "DESCRIPTION")
                        .named(FEES)
                        .named(NET_PRICE)
                        .ignored("Trade Date", "AMOUNT", "BALANCE", "Order Type")
                        .oneOf("REF #", HistoryLeg.EFFECT)
                        .oneOf("BALANCE", NET_PRICE));
    }

    /** Rows of cash and of futures begin with a date, those of the history with a blank and have a side. */
    @Override
    public boolean isRow(RawRecord record) {
        String first = record.cell(0).strip();
        if (first.isEmpty()) {
            String side = record.cell(3).strip();
            return side.equalsIgnoreCase("BUY") || side.equalsIgnoreCase("SELL");
        }
        boolean isTrade = record.cells().contains("TRD");
        return isTrade || (Character.isDigit(first.charAt(0)) && record.filled() > 2);
    }

    /** A row by itself; in a file rows depend on one another. */
    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        return new StatementRows(_ -> {}).read(row, ordinals);
    }

    @Override
    public RowMapper mapper(FirstPass file) {
        return new StatementRows(file);
    }

    static BigDecimal fees(Row row) {
        return row.cost(FEES);
    }

    @Override
    public boolean asks() {
        return true;
    }

    @Override
    public Optional<Question> question(Row row) {
        return row.has(Field.NOTES)
                ? Sentence.of(row.text(Field.NOTES))
                        .filter(Sentence::isFuture)
                        .flatMap(trade -> FuturesContract.question(row, Field.NOTES, trade.what()))
                : HistoryLeg.question(row);
    }
}
