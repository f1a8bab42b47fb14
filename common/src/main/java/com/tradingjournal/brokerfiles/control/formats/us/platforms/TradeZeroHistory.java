package com.tradingjournal.brokerfiles.control.formats.us.platforms;

import com.tradingjournal.brokerfiles.control.formats.us.deals.Deal;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Deal.Size;
import com.tradingjournal.brokerfiles.control.formats.us.deals.NoDeal;
import com.tradingjournal.brokerfiles.control.formats.us.deals.UsFile;
import com.tradingjournal.brokerfiles.control.mapping.FillBuilder;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.mapping.When;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.charges.entity.Charges;
import java.math.BigDecimal;

/** TradeZero's portal, History › Fills: a number for each fill, the total of fees with the commission in it. */
public final class TradeZeroHistory extends UsFile {

    private static final String COMMISSION = "commission";
    private static final String CANCELED = "canceled";

    public TradeZeroHistory() {
        super(
                "tradezero-history",
                "TradeZero historical fills",
                HeaderSpec.columns()
                        .required(Field.FILL_ID, "tradeId")
                        .optional(Field.ACCOUNT, "accountId")
                        .required(Field.SYMBOL, "symbol")
                        .required(Field.ASSET_CLASS, "securityType")
                        .required(Field.SIDE, "side")
                        .required(Field.QUANTITY, "qty")
                        .required(Field.PRICE, "price")
                        .named(COMMISSION)
                        .required(Field.FEES, "totalFees")
                        .optional(Field.CURRENCY, "currency")
                        .required(Field.TRADE_DATE, "tradeDate")
                        .required(Field.EXECUTED_AT, "execTime")
                        .named(CANCELED)
                        .ignored("grossProceeds", "netProceeds", "settleDate", "entryDate", "mLegId", "spreadType")
                        .ignored("notes"));
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        if (row.text(CANCELED).equalsIgnoreCase("true")) {
            return NoDeal.cancelled(row);
        }
        Instrument instrument = TypedSecurity.of(row);
        Deal deal = row.requiredWord(Field.SIDE, Deal.WORDS);
        Size size = new Size(row.requiredSize(Field.QUANTITY), row.requiredPrice(Field.PRICE, instrument.assetClass()));
        FillBuilder fill = deal.fill(row, instrument, size, when(row))
                .account(row.name(Field.ACCOUNT, 100).orElse(""))
                .charges(charges(row));
        String day = row.requiredDate(Field.TRADE_DATE).toString();
        return row.id(Field.FILL_ID)
                .map(id -> fill.numbered(id, "tradezero", day, id))
                .orElseGet(() -> fill.counted(ordinals));
    }

    /** Some files write the date again beside the time. */
    private static When when(Row row) {
        String time = row.text(Field.EXECUTED_AT);
        return time.indexOf('/') >= 0 || time.indexOf('-') >= 0
                ? row.requiredWhen(Field.EXECUTED_AT)
                : row.requiredWhen(Field.TRADE_DATE, Field.EXECUTED_AT);
    }

    private static Charges charges(Row row) {
        BigDecimal commission = row.sum(COMMISSION);
        BigDecimal total = row.amount(Field.FEES).orElse(commission);
        return new Charges(commission, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, total.subtract(commission));
    }
}
