package com.tradingjournal.brokerfiles.control.formats.metatrader;

import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How many units a lot is, in the account's money: by the profit of a trade, else by what is usual for the symbol. */
final class LotUnits {

    private static final Pattern CURRENCIES = Pattern.compile("[A-Z]{6}([._#+-].*|[A-Z]{0,2})");
    private static final BigDecimal FOREX = new BigDecimal("100000");
    private static final int PLACES = 8;

    private LotUnits() {}

    /** Empty where profit and prices contradict each other: one says gain, the other loss. */
    static Optional<BigDecimal> of(BigDecimal profit, Side side, BigDecimal lots, BigDecimal entry, BigDecimal exit) {
        BigDecimal perUnit = side.gain(entry, exit).multiply(lots);
        if (perUnit.signum() == 0 || profit.signum() == 0) {
            return profit.signum() == perUnit.signum() ? Optional.of(FOREX) : tiny(profit);
        }
        BigDecimal units = profit.divide(perUnit, PLACES, RoundingMode.HALF_EVEN);
        return units.signum() > 0 ? Optional.of(units) : Optional.empty();
    }

    /** A fall too small for a cent: as few units as there can be. */
    private static Optional<BigDecimal> tiny(BigDecimal profit) {
        return profit.signum() == 0 ? Optional.of(BigDecimal.ONE.movePointLeft(PLACES)) : Optional.empty();
    }

    /** Of pairs of currencies; empty for everything else. */
    static Optional<BigDecimal> usual(String symbol) {
        return isCurrencies(symbol) ? Optional.of(FOREX) : Optional.empty();
    }

    static boolean isCurrencies(String symbol) {
        String name = symbol.toUpperCase(Locale.ROOT);
        return CURRENCIES.matcher(name).matches() && !name.startsWith("XA") && !name.startsWith("BTC") && !name.startsWith("ETH");
    }
}
