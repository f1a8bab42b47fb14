package com.tradingjournal.brokerfiles.control.formats.us.brokers;

import com.tradingjournal.brokerfiles.control.formats.us.deals.AccountHistory;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Deal;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Deal.Size;
import com.tradingjournal.brokerfiles.control.mapping.FillBuilder;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.mapping.When;
import com.tradingjournal.brokerfiles.control.text.RawRecord;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.FillRow;
import com.tradingjournal.charges.entity.Charges;
import com.tradingjournal.positions.entity.Fill.Effect;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fidelity, Activity & Orders › History › Download, of one account or of several: days only, what happened is a sentence,
 * sales are negative, and those of a day stand before its purchases. Below the rows are paragraphs of legal text.
 */
public final class Fidelity extends AccountHistory {

    private static final String FEES = "Fees ($)";
    private static final Pattern AS_OF =
            Pattern.compile("(?i)\\bas of ([A-Z]{3}-\\d{1,2}-\\d{4}|\\d{2}-\\d{2}-\\d{2}(?:\\d{2})?)");
    private static final int FEWEST_CELLS = 5;

    public Fidelity() {
        super(
                "fidelity",
                "Fidelity account history",
                HeaderSpec.columns()
                        .required(Field.TRADE_DATE, "Run Date")
                        .optional(Field.ACCOUNT, "Account", "Account Number")
                        .required(Field.SIDE, "Action")
                        .required(Field.SYMBOL, "Symbol")
                        .optional(Field.NOTES, "Security Description", "Description")
                        .required(Field.QUANTITY, "Quantity")
                        .required(Field.PRICE, "Price ($)")
                        .optional(Field.FEES, "Commission ($)")
                        .named("Type", FEES)
                        .ignored("Security Type", "Accrued Interest ($)", "Amount ($)", "Cash Balance ($)")
                        .ignored("Settlement Date"));
    }

    @Override
    public boolean isRow(RawRecord record) {
        String first = record.cell(0).strip();
        return record.filled() >= FEWEST_CELLS || (!first.isEmpty() && Character.isDigit(first.charAt(0)));
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        String action = action(row);
        return action.contains("MONEY MARKET") || action.contains("CORE ACCOUNT")
                ? new ParsedRow.Ignored(row.position().line(), "MONEY_MARKET")
                : super.read(row, ordinals);
    }

    private static String action(Row row) {
        return row.text(Field.SIDE).toUpperCase(Locale.ROOT);
    }

    @Override
    protected Optional<Deal> deal(Row row) {
        String action = action(row);
        if (action.startsWith("YOU BOUGHT") || action.startsWith("REINVESTMENT")) {
            return Optional.of(Deal.BUY.marked(effect(row, action, Effect.CLOSE)));
        }
        return action.startsWith("YOU SOLD")
                ? Optional.of(Deal.SELL.marked(effect(row, action, Effect.OPEN)))
                : Optional.empty();
    }

    /** Names of funds have the word short as well, so only its account's type and set phrases count. */
    private static Effect effect(Row row, String action, Effect ofShortSelling) {
        if (action.contains("OPENING TRANSACTION")) {
            return Effect.OPEN;
        }
        if (action.contains("CLOSING TRANSACTION")) {
            return Effect.CLOSE;
        }
        boolean isShort = action.contains("SHORT SALE")
                || action.contains("SHORT COVER")
                || action.contains("(SHORT)")
                || row.text("Type").equalsIgnoreCase("Short");
        return isShort ? ofShortSelling : Effect.UNMARKED;
    }

    /** What is booked later counts on the day it happened: {@code … as of Jan-16-2026}. */
    @Override
    protected When when(Row row) {
        Matcher asOf = AS_OF.matcher(row.text(Field.SIDE));
        if (!asOf.find()) {
            return super.when(row);
        }
        String day = asOf.group(1);
        return row.requiredWhenOf(Field.TRADE_DATE, Character.isDigit(day.charAt(0)) ? day : day.replace('-', ' '));
    }

    @Override
    protected Charges charges(Row row, Deal deal, Size size, Instrument instrument) {
        BigDecimal commission = row.amount(Field.FEES).orElse(BigDecimal.ZERO);
        return new Charges(commission, row.sum(FEES), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    @Override
    protected FillRow identified(Row row, FillBuilder fill, Ordinals ordinals) {
        return fill.account(row.name(Field.ACCOUNT, 100).orElse("")).counted(ordinals);
    }
}
