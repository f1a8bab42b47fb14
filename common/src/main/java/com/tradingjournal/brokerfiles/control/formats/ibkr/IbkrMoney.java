package com.tradingjournal.brokerfiles.control.formats.ibkr;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** What a statement tells of a contract by its money. */
final class IbkrMoney {

    private IbkrMoney() {}

    /** Units per contract: what changed hands by quantity and price; empty where the price was 0. */
    static Optional<BigDecimal> multiplier(BigDecimal proceeds, BigDecimal quantity, BigDecimal price) {
        BigDecimal stated = quantity.multiply(price).abs();
        if (stated.signum() == 0 || proceeds.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal exact = proceeds.abs().divide(stated, 8, RoundingMode.HALF_EVEN);
        BigDecimal whole = exact.setScale(0, RoundingMode.HALF_EVEN);
        boolean isWhole = whole.signum() > 0
                && exact.subtract(whole).abs().multiply(new BigDecimal(500)).compareTo(whole) < 0;
        return Optional.of(isWhole ? whole : exact.setScale(2, RoundingMode.HALF_EVEN))
                .filter(units -> units.signum() > 0);
    }
}
