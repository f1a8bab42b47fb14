package com.tradingjournal.charges.entity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a broker takes for himself and for the depository.
 *
 * @param formats of files that carry no charges and come from this broker
 * @param brokerage of orders, by segment and date; none where the plan is not known
 * @param depository of deliveries out of the holdings, by date
 */
public record BrokerProfile(
        String id, String name, List<String> formats, List<Brokerage> brokerage, List<Depository> depository) {

    public BrokerProfile {
        formats = List.copyOf(formats);
        brokerage = List.copyOf(brokerage);
        depository = List.copyOf(depository);
    }

    /**
     * Of an order: the amount, or the percentage of its turnover, or the smaller of both.
     *
     * @param minimum what is charged at least
     * @param capPercent of the turnover: what is charged at most, whatever the minimum
     */
    public record Brokerage(
            Segment segment,
            LocalDate validFrom,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal percent,
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal capPercent,
            String source) {

        /** To the paisa; an order without turnover, such as an option that expires, is none. */
        BigDecimal of(BigDecimal turnover) {
            BigDecimal byTurnover = percent == null ? amount : percentOf(turnover, percent);
            BigDecimal due = amount == null ? byTurnover : amount.min(byTurnover == null ? amount : byTurnover);
            return due == null || turnover.signum() == 0
                    ? BigDecimal.ZERO
                    : limited(due, turnover).setScale(Levy.GST.places(), RoundingMode.HALF_UP);
        }

        private BigDecimal limited(BigDecimal due, BigDecimal turnover) {
            BigDecimal raised = minimum == null ? due : due.max(minimum);
            return capPercent == null ? raised : raised.min(percentOf(turnover, capPercent));
        }
    }

    /** Of a scrip sold from the holdings on a day, before GST; nothing where the sale is below {@code minimum}. */
    public record Depository(
            LocalDate validFrom,
            BigDecimal amount,
            @Nullable BigDecimal percent,
            @Nullable BigDecimal minimum,
            String source) {

        BigDecimal of(BigDecimal sold) {
            boolean free = sold.signum() == 0 || minimum != null && sold.compareTo(minimum) < 0;
            if (free) {
                return BigDecimal.ZERO;
            }
            return percent == null ? amount : amount.max(percentOf(sold, percent));
        }
    }

    static BigDecimal percentOf(BigDecimal turnover, BigDecimal percent) {
        return turnover.multiply(percent).movePointLeft(2);
    }

    public Optional<Brokerage> brokerage(Segment segment, LocalDate day) {
        return brokerage.stream()
                .filter(rule -> rule.segment == segment && !rule.validFrom.isAfter(day))
                .max(Comparator.comparing(Brokerage::validFrom));
    }

    public Optional<Depository> depository(LocalDate day) {
        return depository.stream()
                .filter(rule -> !rule.validFrom.isAfter(day))
                .max(Comparator.comparing(Depository::validFrom));
    }
}
