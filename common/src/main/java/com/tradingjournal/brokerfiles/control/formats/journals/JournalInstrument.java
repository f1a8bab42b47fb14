package com.tradingjournal.brokerfiles.control.formats.journals;

import com.tradingjournal.brokerfiles.control.formats.contracts.CurrencyPair;
import com.tradingjournal.brokerfiles.control.formats.contracts.FuturesContract;
import com.tradingjournal.brokerfiles.control.formats.contracts.OccSymbol;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.positions.entity.AssetClass;
import java.math.BigDecimal;
import java.util.Optional;

/** What journals tell of an instrument is its symbol: a share's, an option's with its terms, a future's with its month, or a pair of currencies. */
final class JournalInstrument {

    private JournalInstrument() {}

    static Instrument of(Row row) {
        String symbol = row.requiredName(Field.SYMBOL, 40);
        Optional<OccSymbol> option = OccSymbol.parse(symbol)
                .or(() -> OccSymbol.parse(row.text("Instrument")))
                .or(() -> OccSymbol.parse(symbol + " " + row.text("Instrument")));
        if (option.isPresent()) {
            return option.get().instrument();
        }
        if (FuturesContract.amongShares(symbol).isPresent()) {
            return FuturesContract.instrument(row, Field.SYMBOL, null);
        }
        return CurrencyPair.amongShares(symbol)
                .map(pair -> pair.instrument(symbol))
                .orElseGet(
                        () -> new Instrument(symbol, null, null, null, AssetClass.STOCK, BigDecimal.ONE, null, null));
    }
}
