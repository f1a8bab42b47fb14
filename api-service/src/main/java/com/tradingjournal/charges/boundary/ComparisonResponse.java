package com.tradingjournal.charges.boundary;

import com.tradingjournal.charges.entity.Comparison;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day's charges, or a period's when {@code through} is later than {@code date}, all of contract notes. A sum is of all fills, or
 * null.
 *
 * @param stated null where the broker does not state all of it
 * @param computed null where the account has no profile, a rate is not known, or the broker's plan
 * @param difference stated less computed
 * @param depository what the depository takes besides, computed; null where that is not known
 */
public record ComparisonResponse(
        LocalDate date,
        LocalDate through,
        @Nullable BigDecimal stated,
        @Nullable BigDecimal computed,
        @Nullable BigDecimal difference,
        @Nullable BigDecimal depository,
        Components components) {

    /** Where the broker's plan is not known, neither brokerage nor tax is: GST is of the brokerage too. */
    public record Components(
            Comparison.Part brokerage,
            Comparison.Part exchange,
            Comparison.Part tax,
            Comparison.Part stamp,
            Comparison.Part other) {}

    static ComparisonResponse of(Comparison compared) {
        Comparison.Part total = compared.total();
        return new ComparisonResponse(
                compared.from(),
                compared.through(),
                total.stated(),
                total.computed(),
                total.difference(),
                compared.depository(),
                new Components(
                        compared.brokerage(), compared.exchange(), compared.tax(), compared.stamp(), compared.other()));
    }
}
