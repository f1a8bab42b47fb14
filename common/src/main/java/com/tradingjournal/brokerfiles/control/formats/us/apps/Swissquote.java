package com.tradingjournal.brokerfiles.control.formats.us.apps;

import com.tradingjournal.brokerfiles.control.formats.us.deals.Deal;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Deal.Size;
import com.tradingjournal.brokerfiles.control.formats.us.deals.NoDeal;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Securities;
import com.tradingjournal.brokerfiles.control.formats.us.deals.UsFile;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.text.DateOrder;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.charges.entity.Charges;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Swissquote, Account › Transactions › CSV: semicolons, apostrophes between thousands, the day first; all costs in one. */
public final class Swissquote extends UsFile {

    private static final Map<String, Deal> WORDS = Map.of(
            "buy", Deal.BUY,
            "kauf", Deal.BUY,
            "achat", Deal.BUY,
            "sell", Deal.SELL,
            "verkauf", Deal.SELL,
            "vente", Deal.SELL);

    public Swissquote() {
        super(
                "swissquote-transactions",
                "Swissquote transactions",
                HeaderSpec.columns()
                        .required(Field.TRADE_DATE, "Date")
                        .required(Field.ORDER_ID, "Order #")
                        .required(Field.SIDE, "Transaction")
                        .required(Field.SYMBOL, "Symbol")
                        .optional(Field.ISIN, "ISIN")
                        .required(Field.QUANTITY, "Quantity")
                        .required(Field.PRICE, "Unit Price")
                        .required(Field.FEES, "Costs")
                        .optional(Field.CURRENCY, "Currency")
                        .ignored("Name", "Accrued Interest", "Net Amount", "Balance"));
    }

    @Override
    public Optional<DateOrder> dateOrder() {
        return Optional.of(DateOrder.DAY_FIRST);
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        Deal deal = WORDS.get(row.text(Field.SIDE).toLowerCase(Locale.ROOT));
        if (deal == null) {
            return NoDeal.of(row, Field.SIDE);
        }
        Instrument listed = Securities.of(row);
        Instrument instrument = new Instrument(
                listed.symbol(),
                row.name(Field.ISIN, 12).orElse(null),
                null,
                null,
                listed.assetClass(),
                listed.multiplier(),
                listed.contract(),
                row.name(Field.CURRENCY, 5).orElse(null));
        Size size = new Size(row.requiredSize(Field.QUANTITY), row.requiredPrice(Field.PRICE, instrument.assetClass()));
        BigDecimal costs = row.amount(Field.FEES).map(BigDecimal::abs).orElse(BigDecimal.ZERO);
        return deal.fill(row, instrument, size, row.requiredWhen(Field.TRADE_DATE))
                .charges(Charges.other(costs))
                .counted(ordinals);
    }
}
