package com.tradingjournal.brokerfiles.control.formats.us.brokers;

import com.tradingjournal.brokerfiles.control.formats.contracts.OccSymbol;
import com.tradingjournal.brokerfiles.control.formats.us.deals.AccountHistory;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Deal;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Deal.Size;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Securities;
import com.tradingjournal.brokerfiles.control.mapping.FillBuilder;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.text.RawRecord;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow.FillRow;
import com.tradingjournal.charges.entity.Charges;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * TD Ameritrade's history as it was until its accounts moved to Schwab: days only, the side is in the description, and
 * each transaction has a number of its own.
 */
public final class TdAmeritrade extends AccountHistory {

    private static final String[] REGULATORY = {
        "REG FEE", "SHORT-TERM RDM FEE", "FUND REDEMPTION FEE", "DEFERRED SALES CHARGE"
    };

    /** The longer words first, of which others are the beginning. */
    private static final List<String> SIDES = List.of("sold short", "bought to cover", "bought", "sold");

    public TdAmeritrade() {
        super(
                "td-ameritrade",
                "TD Ameritrade transactions",
                HeaderSpec.columns()
                        .required(Field.TRADE_DATE, "DATE")
                        .required(Field.FILL_ID, "TRANSACTION ID")
                        .required(Field.SIDE, "DESCRIPTION")
                        .required(Field.QUANTITY, "QUANTITY")
                        .required(Field.SYMBOL, "SYMBOL")
                        .required(Field.PRICE, "PRICE")
                        .optional(Field.FEES, "COMMISSION")
                        .ignored("AMOUNT")
                        .named(REGULATORY));
    }

    @Override
    public boolean isRow(RawRecord record) {
        return !record.cell(0).startsWith("***");
    }

    @Override
    protected Optional<Deal> deal(Row row) {
        String description = row.text(Field.SIDE).toLowerCase(Locale.ROOT);
        return SIDES.stream()
                .filter(side -> description.startsWith(side + ' '))
                .findFirst()
                .flatMap(Deal::named);
    }

    /** Removals of options name them in the description only. */
    @Override
    protected Instrument instrument(Row row) {
        return row.text(Field.SYMBOL).isEmpty()
                ? OccSymbol.in(row.text(Field.SIDE)).map(OccSymbol::instrument).orElseGet(() -> Securities.of(row))
                : Securities.of(row);
    }

    @Override
    protected Charges charges(Row row, Deal deal, Size size, Instrument instrument) {
        BigDecimal commission = row.amount(Field.FEES).map(BigDecimal::abs).orElse(BigDecimal.ZERO);
        return new Charges(commission, row.cost(REGULATORY), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    @Override
    protected FillRow identified(Row row, FillBuilder fill, Ordinals ordinals) {
        return row.id(Field.FILL_ID)
                .map(id -> fill.numbered(id, "tdameritrade", id))
                .orElseGet(() -> fill.counted(ordinals));
    }
}
