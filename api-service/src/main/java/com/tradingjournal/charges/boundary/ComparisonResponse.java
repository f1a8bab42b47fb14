package com.tradingjournal.charges.boundary;

import com.tradingjournal.charges.entity.Charges;
import com.tradingjournal.charges.entity.Comparison;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A day's charges, or a period's when {@code through} is later than {@code date}, all of contract notes.
 *
 * @param stated null where the broker does not state all of it
 * @param computed null where the account has no profile or a rate is not known
 * @param difference stated less computed
 * @param depository what the depository takes besides, computed
 */
public record ComparisonResponse(
        LocalDate date,
        LocalDate through,
        @Nullable BigDecimal stated,
        @Nullable BigDecimal computed,
        @Nullable BigDecimal difference,
        BigDecimal depository,
        Components components) {

    public record Components(Part brokerage, Part exchange, Part tax, Part stamp, Part other) {}

    public record Part(
            @Nullable BigDecimal stated,
            @Nullable BigDecimal computed,
            @Nullable BigDecimal difference) {}

    static ComparisonResponse of(Comparison compared) {
        Part total = part(compared, Charges::total);
        return new ComparisonResponse(
                compared.from(),
                compared.through(),
                total.stated,
                total.computed,
                total.difference,
                compared.depository(),
                new Components(
                        part(compared, Charges::brokerage),
                        part(compared, Charges::exchange),
                        part(compared, Charges::tax),
                        part(compared, Charges::stamp),
                        part(compared, Charges::other)));
    }

    private static Part part(Comparison compared, Function<Charges, BigDecimal> amount) {
        return new Part(
                of(compared.stated(), amount), of(compared.computed(), amount), of(compared.difference(), amount));
    }

    private static @Nullable BigDecimal of(@Nullable Charges charges, Function<Charges, BigDecimal> amount) {
        return charges == null ? null : amount.apply(charges);
    }
}
