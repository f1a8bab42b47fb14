package com.tradingjournal.brokerfiles.control.formats.us.brokers;

import com.tradingjournal.brokerfiles.control.formats.contracts.OccSymbol;
import com.tradingjournal.brokerfiles.control.formats.us.deals.AccountHistory;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Deal;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Deal.Size;
import com.tradingjournal.brokerfiles.control.formats.us.deals.NetAmount;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Securities;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.charges.entity.Charges;
import com.tradingjournal.positions.entity.Fill.Event;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Robinhood, Account › Reports and statements › Reports: newest first, days only, a code for what happened, options in the
 * description. An {@code S} after a quantity takes units away. Fees are what the amount is short of.
 */
public final class Robinhood extends AccountHistory {

    private static final Map<String, Event> EVENTS =
            Map.of("oexp", Event.EXPIRY, "oasgn", Event.ASSIGNMENT, "oexcs", Event.EXERCISE, "oexer", Event.EXERCISE);
    private static final Set<String> SPLITS = Set.of("spl", "spr");
    private static final Set<String> OF_SHARES = Set.of("buy", "sell", "spl", "spr");
    private static final String AMOUNT = "Amount";

    public Robinhood() {
        super(
                "robinhood",
                "Robinhood account activity",
                HeaderSpec.columns()
                        .required(Field.TRADE_DATE, "Activity Date")
                        .ignored("Process Date", "Settle Date")
                        .required(Field.SYMBOL, "Instrument")
                        .required(Field.NOTES, "Description")
                        .required(Field.SIDE, "Trans Code")
                        .required(Field.QUANTITY, "Quantity")
                        .required(Field.PRICE, "Price")
                        .named(AMOUNT));
    }

    private static String code(Row row) {
        return row.text(Field.SIDE).toLowerCase(Locale.ROOT);
    }

    @Override
    protected Optional<Event> event(Row row) {
        return Optional.ofNullable(EVENTS.get(code(row)));
    }

    @Override
    protected boolean isSplit(Row row) {
        return SPLITS.contains(code(row));
    }

    @Override
    protected boolean takesAway(Row row) {
        return row.text(Field.QUANTITY).toUpperCase(Locale.ROOT).endsWith("S");
    }

    @Override
    protected Instrument instrument(Row row) {
        if (OF_SHARES.contains(code(row))) {
            return Securities.of(row);
        }
        Optional<OccSymbol> option = OccSymbol.in(row.text(Field.NOTES));
        if (option.isEmpty()) {
            row.reject(Field.NOTES, ProblemCode.UNKNOWN_CONTRACT, "names no option that can be told");
        }
        return option.map(OccSymbol::instrument).orElseGet(() -> Securities.share(""));
    }

    @Override
    protected BigDecimal quantity(Row row) {
        String quantity = row.text(Field.QUANTITY);
        return takesAway(row)
                ? row.requiredSize(Field.QUANTITY, quantity.substring(0, quantity.length() - 1))
                : row.requiredSize(Field.QUANTITY);
    }

    @Override
    protected Charges charges(Row row, Deal deal, Size size, Instrument instrument) {
        return NetAmount.charges(row, AMOUNT, deal, size, instrument);
    }
}
