package com.tradingjournal.brokerfiles.control.formats.generic;

import com.tradingjournal.brokerfiles.control.formats.TagList;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.text.NumberStyle;
import com.tradingjournal.brokerfiles.entity.Annotations;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/** The names and words under which columns of unknown files are understood, whether they hold fills or whole trades. */
final class Aliases {

    private static final Set<String> MONEY = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private Aliases() {}

    /** Of several columns one with an earlier name is taken; two of one line a person chooses from. */
    static HeaderSpec columns() {
        return HeaderSpec.columns()
                .required(Field.SYMBOL, "symbol", "ticker")
                .optional(Field.SYMBOL, "instrument", "contract", "pair", "scrip", "stock name")
                .optional(Field.SYMBOL, "asset", "code", "market")
                .optional(Field.SIDE, "side", "b/s", "buy/sell", "action", "direction", "market pos")
                .optional(Field.SIDE, "trade type", "transaction type")
                .optional(Field.SIDE, "type")
                .required(
                        Field.QUANTITY,
                        "filled qty",
                        "filled quantity",
                        "fill qty",
                        "fill quantity",
                        "executed qty",
                        "executed quantity",
                        "exec qty",
                        "qty filled",
                        "quantity filled")
                .optional(Field.QUANTITY, "filled")
                .optional(Field.QUANTITY, "quantity", "qty", "shares", "size", "volume", "lots", "contracts", "units")
                .optional(Field.QUANTITY, "amount")
                .optional(
                        Field.FEES,
                        "commission",
                        "comm",
                        "fees",
                        "fee",
                        "commission fee",
                        "brokerage",
                        "charges",
                        "ibcommission",
                        "commissions")
                .with(instrumentColumns())
                .with(annotationColumns());
    }

    private static HeaderSpec instrumentColumns() {
        return HeaderSpec.columns()
                .optional(Field.CURRENCY, "currency", "ccy", "currencyprimary")
                .optional(Field.ACCOUNT, "account")
                .optional(Field.ACCOUNT, "account name")
                .optional(Field.ACCOUNT, "account id")
                .optional(Field.EXCHANGE, "exchange", "venue")
                .optional(Field.ISIN, "isin")
                .optional(Field.ASSET_CLASS, "asset class", "asset type", "security type", "instrument type")
                .optional(Field.MULTIPLIER, "multiplier", "contract size", "point value")
                .optional(Field.UNDERLYING, "underlying", "root symbol")
                .optional(Field.EXPIRY, "expiry", "expiration", "expiration date", "expiry date", "exp")
                .optional(Field.STRIKE, "strike", "strike price")
                .optional(Field.RIGHT, "right", "put/call", "call or put", "option type")
                .optional(Field.FX_RATE, "fx rate", "exchange rate");
    }

    private static HeaderSpec annotationColumns() {
        return HeaderSpec.columns()
                .optional(Field.NOTES, "notes", "note", "comment", "comments", "remarks")
                .optional(Field.TAGS, "tags", "tag")
                .optional(Field.STRATEGY, "strategy", "setup", "playbook")
                .optional(Field.STOP_LOSS, "stop loss", "stop", "sl", "s / l", "s/l")
                .optional(Field.TARGET, "target", "take profit", "tp", "t / p", "t/p");
    }

    /** A fee in coins, or in another money than the prices, is no amount that could be taken from a result in theirs. */
    static void checkFees(Row row, Field price) {
        String currency = row.text(Field.CURRENCY);
        String ofPrices = currency.isEmpty() ? NumberStyle.unit(row.text(price)).orElse("") : currency;
        for (String column : row.rivals(Field.FEES)) {
            String unit = NumberStyle.unit(row.text(column)).orElse(ofPrices);
            boolean money = ofPrices.isEmpty() && MONEY.contains(unit);
            if (!unit.equalsIgnoreCase(ofPrices) && !money) {
                row.reject(
                        column,
                        row.text(column),
                        ProblemCode.CONTRADICTION,
                        "is in " + unit + " and not in the prices' currency");
            }
        }
    }

    static Annotations annotations(Row row) {
        return new Annotations(
                row.amount(Field.STOP_LOSS).filter(stop -> stop.signum() != 0).orElse(null),
                null,
                row.amount(Field.TARGET).filter(target -> target.signum() != 0).orElse(null),
                row.name(Field.STRATEGY, 100).orElse(null),
                TagList.plain(row.text(Field.TAGS)),
                row.prose(Field.NOTES, 20_000).orElse(null),
                null);
    }
}
