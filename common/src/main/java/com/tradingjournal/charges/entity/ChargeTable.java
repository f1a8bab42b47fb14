package com.tradingjournal.charges.entity;

import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every rate that is known, with the day it began, and every broker's plan. */
public final class ChargeTable {

    /** What a question about a rate always names. */
    private record Kind(Levy levy, Segment segment) {}

    private final List<ChargeRate> rates;
    private final List<BrokerProfile> profiles;
    private final Map<Kind, List<ChargeRate>> newestFirst = new HashMap<>();

    public ChargeTable(List<ChargeRate> rates, List<BrokerProfile> profiles) {
        this.rates = List.copyOf(rates);
        this.profiles = List.copyOf(profiles);
        for (Levy levy : Levy.values()) {
            for (Segment segment : Segment.values()) {
                newestFirst.put(new Kind(levy, segment), ofKind(levy, segment));
            }
        }
    }

    private List<ChargeRate> ofKind(Levy levy, Segment segment) {
        return rates.stream()
                .filter(rate -> rate.levy() == levy && (rate.segment() == null || rate.segment() == segment))
                .sorted(Comparator.comparing(ChargeRate::validFrom).reversed())
                .toList();
    }

    public List<ChargeRate> rates() {
        return rates;
    }

    public List<BrokerProfile> profiles() {
        return profiles;
    }

    public Optional<BrokerProfile> profile(String id) {
        return profiles.stream().filter(profile -> profile.id().equals(id)).findFirst();
    }

    /** The rates of a day, the later of each kind. */
    public List<ChargeRate> validOn(LocalDate day) {
        return rates.stream()
                .filter(rate -> !rate.validFrom().isAfter(day))
                .filter(rate -> rates.stream()
                        .noneMatch(later -> later.sameKind(rate)
                                && later.validFrom().isAfter(rate.validFrom())
                                && !later.validFrom().isAfter(day)))
                .toList();
    }

    /**
     * Whether the charges of a listing are known on a day. Where an exchange's own charge is not, none is computed: a part
     * would pass for the whole.
     */
    boolean covers(Listing listing, LocalDate day) {
        return rate(Levy.TRANSACTION, listing, null, day).isPresent();
    }

    /** A percentage; zero where there is no such charge. */
    BigDecimal percent(Levy levy, Listing listing, Side side, LocalDate day) {
        return rate(levy, listing, side, day).map(ChargeRate::percent).orElse(BigDecimal.ZERO);
    }

    private Optional<ChargeRate> rate(Levy levy, Listing listing, @Nullable Side side, LocalDate day) {
        for (ChargeRate rate : newestFirst.getOrDefault(new Kind(levy, listing.segment()), List.of())) {
            if (!rate.validFrom().isAfter(day) && rate.concerns(levy, listing, side)) {
                return Optional.of(rate);
            }
        }
        return Optional.empty();
    }
}
