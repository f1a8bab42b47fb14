package com.tradingjournal.brokerfiles.control.formats.us.brokers;

import com.tradingjournal.brokerfiles.control.formats.contracts.OccSymbol;
import com.tradingjournal.brokerfiles.control.formats.us.deals.AccountHistory;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Deal;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Deal.Size;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Ending;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Securities;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.mapping.When;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.charges.entity.Charges;
import com.tradingjournal.positions.entity.Fill.Effect;
import com.tradingjournal.positions.entity.Fill.Event;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Firstrade, Accounts › Tax center › Download account history: options, their opening or closing and often the time of day
 * are in the description. Assignments and expiries are records of another type, without a price.
 */
public final class Firstrade extends AccountHistory {

    private static final String RECORD_TYPE = "RecordType";
    private static final String FEE = "Fee";
    private static final Pattern TIME = Pattern.compile("EXEC TIME:?\\s*(\\d{1,2}:\\d{2}(?::\\d{2})?)");

    public Firstrade() {
        super(
                "firstrade",
                "Firstrade account history",
                HeaderSpec.columns()
                        .required(Field.SYMBOL, "Symbol")
                        .required(Field.QUANTITY, "Quantity")
                        .required(Field.PRICE, "Price")
                        .required(Field.SIDE, "Action")
                        .required(Field.NOTES, "Description")
                        .required(Field.TRADE_DATE, "TradeDate")
                        .required(Field.FEES, "Commission")
                        .named(FEE, RECORD_TYPE)
                        .oneOf(RECORD_TYPE)
                        .ignored("SettledDate", "Interest", "Amount", "CUSIP"));
    }

    private static String description(Row row) {
        return row.text(Field.NOTES).toUpperCase(Locale.ROOT);
    }

    @Override
    protected Optional<Event> event(Row row) {
        return endsAnOption(row) ? Ending.named(description(row)) : Optional.empty();
    }

    private static boolean endsAnOption(Row row) {
        return row.text(RECORD_TYPE).equalsIgnoreCase("Financial")
                && OccSymbol.in(description(row)).isPresent()
                && row.amount(Field.QUANTITY).filter(held -> held.signum() != 0).isPresent();
    }

    /** Contracts that leave the account in words nobody knows are no cash. */
    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        if (endsAnOption(row) && event(row).isEmpty()) {
            row.reject(
                    Field.NOTES,
                    ProblemCode.UNKNOWN_VALUE,
                    "does not say whether the option expired, was assigned or exercised");
        }
        return super.read(row, ordinals);
    }

    @Override
    protected Optional<Deal> deal(Row row) {
        return event(row).isPresent() ? Optional.empty() : super.deal(row).map(deal -> marked(deal, description(row)));
    }

    private static Deal marked(Deal deal, String description) {
        if (description.contains("OPEN CONTRACT") || description.contains("OPENING CONTRACT")) {
            return deal.marked(Effect.OPEN);
        }
        return description.contains("CLOSING CONTRACT") || description.contains("CLOSE CONTRACT")
                ? deal.marked(Effect.CLOSE)
                : deal;
    }

    @Override
    protected Instrument instrument(Row row) {
        return OccSymbol.in(description(row)).map(OccSymbol::instrument).orElseGet(() -> Securities.of(row));
    }

    @Override
    protected When when(Row row) {
        Matcher time = TIME.matcher(description(row));
        return time.find()
                ? row.requiredWhenOf(Field.TRADE_DATE, row.text(Field.TRADE_DATE) + ' ' + time.group(1))
                : row.requiredWhen(Field.TRADE_DATE);
    }

    @Override
    protected Charges charges(Row row, Deal deal, Size size, Instrument instrument) {
        BigDecimal commission = row.amount(Field.FEES).map(BigDecimal::abs).orElse(BigDecimal.ZERO);
        return new Charges(commission, row.cost(FEE), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }
}
