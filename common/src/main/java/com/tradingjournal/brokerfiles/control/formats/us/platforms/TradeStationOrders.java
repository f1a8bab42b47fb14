package com.tradingjournal.brokerfiles.control.formats.us.platforms;

import com.tradingjournal.brokerfiles.control.formats.contracts.FuturesContract;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Deal;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Deal.Size;
import com.tradingjournal.brokerfiles.control.formats.us.deals.NoDeal;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Securities;
import com.tradingjournal.brokerfiles.control.formats.us.deals.UsFile;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.Question;
import com.tradingjournal.charges.entity.Charges;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * TradeStation, TradeManager › Orders: a row per order, of which those count that were filled, be it in part. A contract
 * with an expiry that is no option is a future.
 */
public final class TradeStationOrders extends UsFile {

    private static final String STATUS = "Order Status";

    public TradeStationOrders() {
        super(
                "tradestation-orders",
                "TradeStation TradeManager orders",
                HeaderSpec.columns()
                        .optional(Field.ACCOUNT, "Account")
                        .required(Field.EXECUTED_AT, "Entered")
                        .required(Field.SIDE, "Type")
                        .required(Field.SYMBOL, "Symbol")
                        .required(Field.QUANTITY, "Qty Filled")
                        .required(Field.PRICE, "Filled Price")
                        .optional(Field.FEES, "Commission")
                        .named(STATUS)
                        .optional(Field.EXPIRY, "Contract Exp Date"));
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        if (isUnfilled(row)) {
            return NoDeal.unfilled(row, row.text(STATUS));
        }
        Instrument instrument = isFuture(row) ? future(row) : Securities.of(row);
        Deal deal = row.requiredWord(Field.SIDE, Deal.WORDS);
        Size size = new Size(row.requiredSize(Field.QUANTITY), row.requiredPrice(Field.PRICE, instrument.assetClass()));
        BigDecimal commission = row.amount(Field.FEES).map(BigDecimal::abs).orElse(BigDecimal.ZERO);
        return deal.fill(row, instrument, size, row.requiredWhen(Field.EXECUTED_AT))
                .account(row.name(Field.ACCOUNT, 100).orElse(""))
                .charges(new Charges(commission, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO))
                .counted(ordinals);
    }

    private static boolean isUnfilled(Row row) {
        return NoDeal.isUnfilled(row.text(Field.QUANTITY), row.text(STATUS));
    }

    private static Instrument future(Row row) {
        FuturesContract contract = FuturesContract.of(row, Field.SYMBOL, row.requiredName(Field.SYMBOL, 40));
        return contract.expiring(row.date(Field.EXPIRY).orElse(null), contract.units(row, Field.SYMBOL));
    }

    private static boolean isFuture(Row row) {
        return !row.text(Field.EXPIRY).isEmpty()
                && FuturesContract.dated(row.text(Field.SYMBOL)).isPresent();
    }

    @Override
    public boolean asks() {
        return true;
    }

    @Override
    public Optional<Question> question(Row row) {
        return isFuture(row) && !isUnfilled(row) ? FuturesContract.question(row, Field.SYMBOL) : Optional.empty();
    }
}
