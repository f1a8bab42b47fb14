package com.tradingjournal.brokerfiles.control.formats.generic;

import com.tradingjournal.brokerfiles.control.formats.TagList;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Annotations;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.Instrument.Contract;
import com.tradingjournal.positions.entity.AssetClass;
import com.tradingjournal.positions.entity.OptionRight;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names and words under which columns of unknown files are understood, whether they hold fills or whole trades. */
final class Aliases {

    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private static final Map<String, AssetClass> ASSET_CLASSES = Map.ofEntries(
            Map.entry("stock", AssetClass.STOCK),
            Map.entry("stk", AssetClass.STOCK),
            Map.entry("equity", AssetClass.STOCK),
            Map.entry("etf", AssetClass.STOCK),
            Map.entry("option", AssetClass.OPTION),
            Map.entry("opt", AssetClass.OPTION),
            Map.entry("options", AssetClass.OPTION),
            Map.entry("future", AssetClass.FUTURE),
            Map.entry("fut", AssetClass.FUTURE),
            Map.entry("futures", AssetClass.FUTURE),
            Map.entry("forex", AssetClass.FOREX),
            Map.entry("fx", AssetClass.FOREX),
            Map.entry("cash", AssetClass.FOREX),
            Map.entry("crypto", AssetClass.CRYPTO),
            Map.entry("cryptocurrency", AssetClass.CRYPTO),
            Map.entry("commodity", AssetClass.COMMODITY));

    private static final Map<String, OptionRight> RIGHTS = Map.of(
            "call", OptionRight.CALL,
            "c", OptionRight.CALL,
            "ce", OptionRight.CALL,
            "put", OptionRight.PUT,
            "p", OptionRight.PUT,
            "pe", OptionRight.PUT);

    private Aliases() {}

    static HeaderSpec columns() {
        return HeaderSpec.columns()
                .required(
                        Field.SYMBOL,
                        "symbol",
                        "ticker",
                        "instrument",
                        "contract",
                        "asset",
                        "scrip",
                        "stock name",
                        "pair",
                        "market",
                        "code")
                .optional(
                        Field.SIDE,
                        "side",
                        "action",
                        "type",
                        "direction",
                        "b/s",
                        "buy/sell",
                        "trade type",
                        "transaction type",
                        "market pos")
                .required(
                        Field.QUANTITY,
                        "quantity",
                        "qty",
                        "shares",
                        "size",
                        "volume",
                        "lots",
                        "contracts",
                        "amount",
                        "filled",
                        "filled qty",
                        "units")
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
                .optional(Field.ACCOUNT, "account", "account id", "account name")
                .optional(Field.EXCHANGE, "exchange", "venue")
                .optional(Field.ISIN, "isin")
                .optional(Field.ASSET_CLASS, "asset class", "asset type", "security type", "instrument type")
                .optional(Field.MULTIPLIER, "multiplier", "contract size", "point value")
                .optional(Field.UNDERLYING, "underlying", "root symbol")
                .optional(Field.EXPIRY, "expiry", "expiration", "expiration date", "exp")
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

    static Instrument instrument(Row row) {
        Contract contract = contract(row);
        AssetClass assetClass = row.word(Field.ASSET_CLASS, ASSET_CLASSES)
                .orElse(
                        contract == null
                                ? AssetClass.STOCK
                                : contract.right() == null ? AssetClass.FUTURE : AssetClass.OPTION);
        BigDecimal usual = assetClass == AssetClass.OPTION ? HUNDRED : BigDecimal.ONE;
        return new Instrument(
                row.requiredName(Field.SYMBOL, 40),
                row.name(Field.ISIN, 12).orElse(null),
                row.name(Field.EXCHANGE, 20).orElse(null),
                null,
                assetClass,
                row.positive(Field.MULTIPLIER).orElse(usual),
                contract,
                row.name(Field.CURRENCY, 5)
                        .map(code -> code.toUpperCase(Locale.ROOT))
                        .orElse(null));
    }

    private static @Nullable Contract contract(Row row) {
        Contract contract = new Contract(
                row.name(Field.UNDERLYING, 40).orElse(null),
                row.date(Field.EXPIRY).orElse(null),
                row.positive(Field.STRIKE).orElse(null),
                row.word(Field.RIGHT, RIGHTS).orElse(null));
        return contract.expiry() == null && contract.strike() == null ? null : contract;
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
