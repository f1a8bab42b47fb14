package com.tradingjournal.brokerfiles.control.formats.us.thinkorswim;

import com.tradingjournal.brokerfiles.control.formats.contracts.FuturesContract;
import com.tradingjournal.brokerfiles.control.formats.contracts.OccSymbol;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Deal;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Securities;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A trade as the cash section tells it: {@code SOLD -1 SPY 100 17 JAN 25 590 CALL @1.25 CBOE}. Of a spread it gives one
 * price for all legs, {@code BOT +1 VERTICAL SPY 100 17 JAN 25 590/595 CALL @1.20}.
 */
record Sentence(Deal deal, String quantity, String what, String price) {

    private static final String NUMBER = "(?:\\d[\\d,]*+(?:\\.\\d++)?|\\.\\d++)";
    private static final Pattern TRADE = Pattern.compile(
            "\\b(BOT|SOLD) ([+-]?" + NUMBER + ") (.{1,80}?) @(-?" + NUMBER + "(?:'\\d{1,3})?)(?: .*)?$");
    private static final Pattern SHARE = Pattern.compile("[A-Z][A-Z0-9./]{0,9}");

    static Optional<Sentence> of(String description) {
        Matcher parts = TRADE.matcher(description.strip());
        return parts.find()
                ? Deal.named(parts.group(1))
                        .map(deal -> new Sentence(
                                deal, parts.group(2), parts.group(3).strip(), parts.group(4)))
                : Optional.empty();
    }

    boolean isFuture() {
        return what.startsWith("/") && FuturesContract.dated(what).isPresent();
    }

    boolean isSpread() {
        return !isFuture()
                && OccSymbol.parse(what).isEmpty()
                && !SHARE.matcher(what).matches();
    }

    Instrument instrument(Row row) {
        if (isFuture()) {
            FuturesContract contract = FuturesContract.of(row, Field.NOTES, what);
            return contract.instrument(contract.units(row, Field.NOTES), "USD");
        }
        Optional<OccSymbol> option = OccSymbol.parse(what);
        if (option.isPresent()) {
            return option.get().instrument();
        }
        if (isSpread()) {
            row.reject(
                    Field.NOTES,
                    ProblemCode.UNKNOWN_CONTRACT,
                    "is one price for several contracts; export the statement with its Account Trade History");
        }
        return Securities.share(what);
    }
}
