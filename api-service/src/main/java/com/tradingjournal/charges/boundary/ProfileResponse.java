package com.tradingjournal.charges.boundary;

import com.tradingjournal.charges.entity.BrokerProfile;
import com.tradingjournal.charges.entity.Segment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A broker's plan.
 *
 * @param formats of files that carry no charges and suggest this plan
 * @param brokerage empty where the plan is not known: then only taxes, exchange's and depository's charges are computed
 */
public record ProfileResponse(
        String id,
        String name,
        List<String> formats,
        List<Brokerage> brokerage,
        @Nullable Depository depository) {

    /** Of an order: the amount, the percentage of its turnover, or the smaller of both; within the minimum and the cap of its turnover. */
    public record Brokerage(
            Segment segment,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal percent,
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal capPercent,
            LocalDate validFrom,
            String source) {}

    /** Of a scrip sold from the holdings on a day, before GST: the larger of both; nothing below the minimum. */
    public record Depository(
            BigDecimal amount,
            @Nullable BigDecimal percent,
            @Nullable BigDecimal minimum,
            LocalDate validFrom,
            String source) {}

    static ProfileResponse of(BrokerProfile profile, LocalDate day) {
        return new ProfileResponse(
                profile.id(),
                profile.name(),
                profile.formats(),
                Arrays.stream(Segment.values())
                        .map(segment -> profile.brokerage(segment, day))
                        .flatMap(Optional::stream)
                        .map(plan -> new Brokerage(
                                plan.segment(),
                                plan.amount(),
                                plan.percent(),
                                plan.minimum(),
                                plan.capPercent(),
                                plan.validFrom(),
                                plan.source()))
                        .toList(),
                profile.depository(day)
                        .map(plan -> new Depository(
                                plan.amount(), plan.percent(), plan.minimum(), plan.validFrom(), plan.source()))
                        .orElse(null));
    }
}
