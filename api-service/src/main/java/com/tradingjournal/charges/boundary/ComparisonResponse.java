package com.tradingjournal.charges.boundary;

import com.tradingjournal.charges.entity.Comparison;
import com.tradingjournal.charges.entity.Comparison.Place;
import com.tradingjournal.charges.entity.Segment.Market;
import com.tradingjournal.charges.entity.Statement.Extent;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day's charges, or a period's when {@code through} is later than {@code date}. A sum is of all fills, or null.
 *
 * @param market of which they are; null for all that was traded
 * @param extent whether the depository's part is within; where the broker states no parts, only the sum and brokerage have a stated side
 * @param stated null where the broker does not state all of it
 * @param computed null where the account has no profile, a rate is not known, or the broker's plan
 * @param difference stated less computed
 * @param depository what the depository takes besides, computed; null where that is not known
 */
public record ComparisonResponse(
        LocalDate date,
        LocalDate through,
        @Nullable Market market,
        Extent extent,
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
        Place place = compared.place();
        Comparison.Part total = compared.total();
        return new ComparisonResponse(
                place.from(),
                place.through(),
                place.market(),
                place.extent(),
                total.stated(),
                total.computed(),
                total.difference(),
                compared.depository(),
                new Components(
                        compared.brokerage(), compared.exchange(), compared.tax(), compared.stamp(), compared.other()));
    }
}
