package com.tradingjournal.imports.entity;

import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.Instrument.Contract;
import com.tradingjournal.positions.entity.AssetClass;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which fills of an account are matched with one another. Stock goes by its ISIN, so that what was bought on one exchange can
 * be sold on another; everything else by its kind and symbol, with the contract's terms where the symbol does not say them.
 */
public final class InstrumentKey {

    private InstrumentKey() {}

    public static String of(Instrument instrument) {
        String isin = instrument.isin();
        if (instrument.assetClass() == AssetClass.STOCK) {
            return isin == null ? instrument.symbol() : isin;
        }
        String named = instrument.assetClass() + "|" + instrument.symbol();
        Contract contract = instrument.contract();
        return contract == null || isNamed(instrument.symbol(), contract) ? named : named + terms(contract);
    }

    /** NIFTY25JUN24750PE says it all, AAPL does not. */
    private static boolean isNamed(String symbol, Contract contract) {
        String underlying = contract.underlying();
        return underlying != null && !underlying.equals(symbol);
    }

    private static String terms(Contract contract) {
        return Stream.of(contract.expiry(), contract.strike(), contract.right())
                .map(term -> "|" + (term == null ? "" : term))
                .collect(Collectors.joining());
    }
}
