package com.tradingjournal.charges.entity;

import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One column of a contract note: what an account traded on one day in one market of one exchange. Each charge is summed over
 * the column, rounded there once (taxes on transactions and stamp to the rupee, the others to the paisa), and spread over the
 * legs by what each of them caused.
 */
final class ContractNote {

    /** A fill, or the part of one that was netted or delivered. */
    record Leg(ChargedFill fill, Segment segment, BigDecimal turnover) {

        Side side() {
            return fill.fill().side();
        }

        Listing listing() {
            return new Listing(fill.listing().exchange(), segment);
        }

        /** Partial fills of an order pay one brokerage; an order that was half netted is two. */
        Object order() {
            return List.of(segment, fill.orderId() == null ? fill.id() : fill.orderId());
        }
    }

    private record RateKey(Levy levy, Listing listing, Side side) {}

    private final ChargeTable table;
    private final BrokerProfile profile;
    private final LocalDate day;
    private final List<Leg> legs;
    private final Map<RateKey, BigDecimal> rates = new LinkedHashMap<>();

    ContractNote(ChargeTable table, BrokerProfile profile, LocalDate day, List<Leg> inTime) {
        this.table = table;
        this.profile = profile;
        this.day = day;
        this.legs = inTime;
    }

    /** What each leg costs, in the legs' order. */
    List<Charges> charges() {
        List<BigDecimal> brokerage = brokerage();
        List<BigDecimal> exchange =
                add(add(levied(Levy.TRANSACTION), levied(Levy.SEBI)), levied(Levy.INVESTOR_PROTECTION));
        List<BigDecimal> transactionTax = levied(Levy.TRANSACTION_TAX);
        List<BigDecimal> tax = add(transactionTax, rounded(Levy.GST, add(brokerage, exchange)));
        List<BigDecimal> stamp = levied(Levy.STAMP);
        List<Charges> charges = new ArrayList<>(legs.size());
        for (int i = 0; i < legs.size(); i++) {
            charges.add(new Charges(brokerage.get(i), exchange.get(i), tax.get(i), stamp.get(i), BigDecimal.ZERO));
        }
        return charges;
    }

    private List<BigDecimal> levied(Levy levy) {
        return rounded(levy, legs.stream().map(Leg::turnover).toList());
    }

    /** The levy on these amounts, one a leg: rounded in sum, spread again. */
    private List<BigDecimal> rounded(Levy levy, List<BigDecimal> amounts) {
        List<BigDecimal> caused = new ArrayList<>(legs.size());
        for (int i = 0; i < legs.size(); i++) {
            caused.add(BrokerProfile.percentOf(amounts.get(i), percent(levy, legs.get(i))));
        }
        BigDecimal total = caused.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return Charges.spread(total.setScale(levy.places(), RoundingMode.HALF_UP), caused);
    }

    private BigDecimal percent(Levy levy, Leg leg) {
        return rates.computeIfAbsent(
                new RateKey(levy, leg.listing(), leg.side()),
                key -> table.percent(key.levy, key.listing, key.side, day));
    }

    private List<BigDecimal> brokerage() {
        Map<Object, List<Integer>> orders = new LinkedHashMap<>();
        for (int i = 0; i < legs.size(); i++) {
            orders.computeIfAbsent(legs.get(i).order(), _ -> new ArrayList<>()).add(i);
        }
        List<BigDecimal> shares = new ArrayList<>(Collections.nCopies(legs.size(), BigDecimal.ZERO));
        orders.values().forEach(order -> {
            List<BigDecimal> turnovers =
                    order.stream().map(i -> legs.get(i).turnover()).toList();
            List<BigDecimal> ofOrder =
                    Charges.spread(brokerage(legs.get(order.getFirst()).segment(), turnovers), turnovers);
            for (int i = 0; i < order.size(); i++) {
                shares.set(order.get(i), ofOrder.get(i));
            }
        });
        return shares;
    }

    private BigDecimal brokerage(Segment segment, List<BigDecimal> turnovers) {
        BigDecimal turnover = turnovers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return profile.brokerage(segment, day).map(plan -> plan.of(turnover)).orElse(BigDecimal.ZERO);
    }

    private static List<BigDecimal> add(List<BigDecimal> some, List<BigDecimal> more) {
        List<BigDecimal> sums = new ArrayList<>(some.size());
        for (int i = 0; i < some.size(); i++) {
            sums.add(some.get(i).add(more.get(i)));
        }
        return sums;
    }
}
