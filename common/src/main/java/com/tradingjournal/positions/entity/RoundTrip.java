package com.tradingjournal.positions.entity;

import com.tradingjournal.positions.entity.Fill.Timing;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** A trade as its fills make it: from zero, by any number of steps, back to zero or to what is still held. */
public record RoundTrip(Anchor anchor, Side side, TradeStatus status, List<Portion> portions, List<Lot> lots) {

    /** What a trade is known by across matchings: the fill that opened it (an orphan's: that closed it), and which part of it. */
    public record Anchor(UUID fillId, Part part) {

        public enum Part {
            WHOLE,
            INTRADAY,
            DELIVERY,
            /** What was left of a fill after it had closed the trade before. */
            FLIP
        }
    }

    /**
     * What a trade uses of a fill: all of it, or one side of a fill that crossed zero or was netted within its day.
     *
     * @param factor today's units per unit then: 1 unless the instrument has been split since; 0 of the split itself
     */
    public record Portion(Fill fill, Role role, Parcel parcel, BigDecimal factor) {

        static final MathContext FACTOR = new MathContext(40, RoundingMode.HALF_EVEN);

        public enum Role {
            OPEN,
            CLOSE
        }

        Portion(Fill fill, Role role, Parcel parcel) {
            this(fill, role, parcel, BigDecimal.ONE);
        }

        static Portion split(Fill fill) {
            Parcel units = new Parcel(fill.quantity(), BigDecimal.ZERO, BigDecimal.ZERO);
            return new Portion(fill, Role.OPEN, units, BigDecimal.ZERO);
        }

        Portion in(BigDecimal more) {
            return new Portion(fill, role, parcel, factor.multiply(more, FACTOR));
        }

        /** Quantity times price, the multiplier apart. */
        BigDecimal cost() {
            return parcel.quantity().multiply(fill.price());
        }

        /** In today's units. */
        Parcel restated() {
            return factor.equals(BigDecimal.ONE)
                    ? parcel
                    : new Parcel(
                            Parcel.rounded(parcel.quantity().multiply(factor)).stripTrailingZeros(),
                            parcel.value(),
                            parcel.fees());
        }
    }

    private static final int MICROSECONDS = 6;
    private static final int PRICE_PLACES = 12;
    private static final MathContext EXACT_ENOUGH = new MathContext(40, RoundingMode.HALF_EVEN);

    public RoundTrip {
        portions = List.copyOf(portions);
        lots = List.copyOf(lots);
    }

    static RoundTrip orphan(Anchor anchor, Fill fill, Parcel parcel) {
        Portion closing = new Portion(fill, Portion.Role.CLOSE, parcel);
        return new RoundTrip(anchor, fill.side().opposite(), TradeStatus.NEEDS_REVIEW, List.of(closing), List.of());
    }

    /** Everything that was opened; nothing for an orphan. */
    public Parcel opened() {
        return total(Portion.Role.OPEN);
    }

    /** Everything that was closed, the quantity of an orphan included. */
    public Parcel closed() {
        return total(Portion.Role.CLOSE);
    }

    /** How much the trade is about: all that was opened, or the orphan. */
    public BigDecimal quantity() {
        return status == TradeStatus.NEEDS_REVIEW ? closed().quantity() : opened().quantity();
    }

    /** What the closed quantity had cost. */
    public BigDecimal entryValue() {
        return sum(lot -> lot.entry().value());
    }

    /** What closing brought; an orphan's proceeds too. */
    public BigDecimal exitValue() {
        return closed().value();
    }

    /** All fees of the trade's portions, realised or not. */
    public BigDecimal fees() {
        return opened().fees().add(closed().fees());
    }

    public BigDecimal realizedFees() {
        return sum(Lot::fees);
    }

    public BigDecimal grossPnl() {
        return sum(Lot::grossPnl);
    }

    public BigDecimal pnl() {
        return sum(Lot::pnl);
    }

    /** The fill that opened the trade; of an orphan the one that closed it. */
    public Fill first() {
        return portions.getFirst().fill();
    }

    /** Unknown for an orphan, and where the file told only the close. */
    public Optional<Instant> openedAt() {
        boolean unknown = status == TradeStatus.NEEDS_REVIEW || first().nature().timing() == Timing.UNKNOWN;
        return unknown ? Optional.empty() : Optional.of(first().executedAt());
    }

    /** Absent while something is held. */
    public Optional<Instant> closedAt() {
        return status == TradeStatus.OPEN
                ? Optional.empty()
                : Optional.of(portions.getLast().fill().executedAt());
    }

    /** Quantity-weighted mean price of the opening fills; unknown for an orphan. */
    public Optional<BigDecimal> entryPrice() {
        return meanPrice(Portion.Role.OPEN);
    }

    /** The same of the closing fills; absent while nothing is closed. */
    public Optional<BigDecimal> exitPrice() {
        return meanPrice(Portion.Role.CLOSE);
    }

    /** Quantity-weighted mean exit less quantity-weighted mean entry, of a closed trade. */
    public Optional<BigDecimal> holdSeconds() {
        if (status != TradeStatus.CLOSED || openedAt().isEmpty()) {
            return Optional.empty();
        }
        BigDecimal held =
                mean(Portion.Role.CLOSE, this::unitSeconds).subtract(mean(Portion.Role.OPEN, this::unitSeconds));
        return Optional.of(held.setScale(MICROSECONDS, RoundingMode.HALF_EVEN));
    }

    private Optional<BigDecimal> meanPrice(Portion.Role role) {
        return of(role).findAny().map(any -> mean(role, Portion::cost).setScale(PRICE_PLACES, RoundingMode.HALF_EVEN));
    }

    /** Per unit of today. */
    private BigDecimal mean(Portion.Role role, Function<Portion, BigDecimal> amount) {
        return of(role).map(amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(total(role).quantity(), EXACT_ENOUGH);
    }

    private BigDecimal unitSeconds(Portion portion) {
        Duration duration =
                Duration.between(first().executedAt(), portion.fill().executedAt());
        BigDecimal seconds = BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
        return portion.restated().quantity().multiply(seconds);
    }

    private Parcel total(Portion.Role role) {
        return of(role).map(Portion::restated).reduce(Parcel.NOTHING, Parcel::plus);
    }

    private Stream<Portion> of(Portion.Role role) {
        return portions.stream().filter(portion -> portion.role() == role);
    }

    private BigDecimal sum(Function<Lot, BigDecimal> amount) {
        return lots.stream().map(amount).reduce(BigDecimal.ZERO.setScale(Parcel.PLACES), BigDecimal::add);
    }
}
