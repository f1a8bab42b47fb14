package com.tradingjournal.brokerfiles.control.formats.metatrader;

import com.tradingjournal.brokerfiles.control.formats.contracts.CurrencyPair;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** How many units a lot is, in the account's money: by the profit of a trade, else by what is usual for the symbol. */
final class LotUnits {

    private static final BigDecimal FOREX = new BigDecimal("100000");
    private static final int PLACES = 8;

    private LotUnits() {}

    /**
     * So that the gross profit comes out as stated; empty where one of profit and prices says gain and the other loss.
     *
     * @param gain of the price times lots, below 0 for a loss
     */
    static Optional<BigDecimal> of(String symbol, BigDecimal profit, BigDecimal gain) {
        if (gain.signum() == 0) {
            return profit.signum() == 0 ? usual(symbol).or(() -> Optional.of(BigDecimal.ONE)) : Optional.empty();
        }
        if (profit.signum() == 0) {
            return Optional.of(BigDecimal.ONE.movePointLeft(PLACES));
        }
        return Optional.of(profit.divide(gain, PLACES, RoundingMode.HALF_EVEN)).filter(units -> units.signum() > 0);
    }

    /** Of pairs of currencies; empty for everything else. */
    static Optional<BigDecimal> usual(String symbol) {
        return quoteOf(symbol).map(quote -> FOREX);
    }

    /** In which currency a pair of currencies is quoted; empty for everything else. */
    static Optional<String> quoteOf(String symbol) {
        return CurrencyPair.parse(symbol).map(CurrencyPair::quote);
    }
}
