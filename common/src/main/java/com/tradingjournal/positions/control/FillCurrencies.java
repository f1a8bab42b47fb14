package com.tradingjournal.positions.control;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the fills of a book are paid in. They were read with the fills: to look them up again for each row is a third of writing it. */
record FillCurrencies(Map<UUID, Paid> byFill) {

    /** @param fxRate as it was stored with the fill */
    record Paid(String currency, @Nullable BigDecimal fxRate) {}

    String of(UUID fill) {
        return paid(fill).currency;
    }

    /** Of the later fill, where it has one. */
    @Nullable
    BigDecimal rate(UUID later, UUID earlier) {
        BigDecimal rate = paid(later).fxRate;
        return rate == null ? paid(earlier).fxRate : rate;
    }

    private Paid paid(UUID fill) {
        return Objects.requireNonNull(byFill.get(fill));
    }
}
