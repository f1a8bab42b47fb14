package com.tradingjournal.brokerfiles.control.formats.us.deals;

import com.tradingjournal.brokerfiles.control.formats.contracts.CurrencyPair;
import com.tradingjournal.brokerfiles.control.formats.contracts.FuturesContract;
import com.tradingjournal.brokerfiles.control.formats.contracts.OccSymbol;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.positions.entity.AssetClass;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Shares, funds, listed options, futures and currencies by the symbol of an American file. */
public final class Securities {

    /** {@code BRK B} is a class of shares and {@code AP.UN.TO} a unit in Toronto; {@code SPY 590C} is an option nobody can tell. */
    private static final Pattern TICKER = Pattern.compile("(?:[A-Z]+:)?"
            + "([A-Z0-9]{1,9}(?:[./^+=-]{1,2}[A-Z0-9]{0,4}|[./ ^+=-]{1,2}[A-Z]{0,4})?(?:\\.[A-Z]{1,3})?)");

    private static final int LONGEST = 60;

    private Securities() {}

    public static Instrument of(Row row) {
        return of(row, row.requiredName(Field.SYMBOL, LONGEST));
    }

    /** Of a text of the row that is the symbol, or stands for it where the file has none. */
    public static Instrument of(Row row, String text) {
        return OccSymbol.parse(text)
                .map(OccSymbol::instrument)
                .or(() -> future(text))
                .or(() -> pair(text))
                .orElseGet(() -> share(row, text));
    }

    /** Told by its month among shares, of which none is called so. */
    private static Optional<Instrument> future(String text) {
        return FuturesContract.amongShares(text)
                .flatMap(contract -> contract.pointValue().map(units -> contract.instrument(units, null)));
    }

    private static Optional<Instrument> pair(String text) {
        return CurrencyPair.amongShares(text).map(pair -> pair.instrument(text.strip()));
    }

    private static Instrument share(Row row, String text) {
        var ticker = TICKER.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!ticker.matches()) {
            row.reject(Field.SYMBOL, ProblemCode.UNKNOWN_CONTRACT, "is no share and no option that can be told");
            return share("");
        }
        return share(ticker.group(1));
    }

    public static Instrument share(String ticker) {
        return plain(ticker, AssetClass.STOCK);
    }

    public static Instrument plain(String symbol, AssetClass assetClass) {
        return new Instrument(symbol, null, null, null, assetClass, BigDecimal.ONE, null, "USD");
    }

    /** The same in another currency than the dollar; null is the account's. */
    public static Instrument in(@Nullable String currency, Instrument instrument) {
        return new Instrument(
                instrument.symbol(),
                instrument.isin(),
                instrument.exchange(),
                null,
                instrument.assetClass(),
                instrument.multiplier(),
                instrument.contract(),
                currency);
    }
}
