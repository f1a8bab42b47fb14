package com.tradingjournal.charges.entity;

import com.tradingjournal.charges.entity.ChargedFill.Standing;
import com.tradingjournal.charges.entity.ContractNote.Leg;
import com.tradingjournal.positions.entity.Fill;
import com.tradingjournal.positions.entity.NettedUnits;
import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** What an account's fills of one day cost by the table and the broker's plan. */
public final class TradingDay {

    /**
     * What one fill costs.
     *
     * @param onNote its share of the day's contract notes; nothing for a fill whose charges were stated
     * @param depository its share of what the depository takes for a delivered sale, GST included
     * @param planKnown whether the broker's plan says what he takes for it: without, brokerage and its GST are missing
     */
    public record Cost(Charges onNote, BigDecimal depository, boolean planKnown) {

        public Charges all() {
            return onNote.plus(Charges.other(depository));
        }

        private Cost plus(Cost more) {
            return new Cost(onNote.plus(more.onNote), depository.add(more.depository), planKnown && more.planKnown);
        }
    }

    /** What a contract note has one column for. */
    private record Column(Exchange exchange, Segment.Market market) {}

    private final ChargeTable table;
    private final BrokerProfile profile;
    private final LocalDate day;
    private final List<Leg> legs = new ArrayList<>();
    private final Map<UUID, Cost> costs = new HashMap<>();

    private TradingDay(ChargeTable table, BrokerProfile profile, LocalDate day) {
        this.table = table;
        this.profile = profile;
        this.day = day;
    }

    /**
     * Of each fill that is computed, or added to, what it costs.
     *
     * @param fills all of the account and day: netting and rounding concern all of them
     */
    public static Map<UUID, Cost> costs(
            ChargeTable table, BrokerProfile profile, LocalDate day, Collection<ChargedFill> fills) {
        TradingDay trading = new TradingDay(table, profile, day);
        trading.divide(fills.stream().sorted(ChargedFill.IN_TIME).toList());
        trading.writeNotes();
        trading.deliver();
        return trading.costs;
    }

    private void divide(List<ChargedFill> inTime) {
        Map<String, NettedUnits> netting = inTime.stream()
                .filter(TradingDay::isStock)
                .map(ChargedFill::fill)
                .collect(Collectors.groupingBy(
                        Fill::symbol, Collectors.collectingAndThen(Collectors.toList(), NettedUnits::new)));
        for (ChargedFill fill : inTime) {
            if (isStock(fill)) {
                BigDecimal netted = Objects.requireNonNull(
                                netting.get(fill.fill().symbol()))
                        .take(fill.fill());
                add(fill, Segment.EQUITY_INTRADAY, netted);
                add(fill, Segment.EQUITY_DELIVERY, fill.fill().quantity().subtract(netted));
            } else {
                add(fill, fill.listing().segment(), fill.fill().quantity());
            }
        }
    }

    private void add(ChargedFill fill, Segment segment, BigDecimal quantity) {
        if (quantity.signum() > 0) {
            BigDecimal value =
                    quantity.multiply(fill.fill().price()).multiply(fill.fill().multiplier());
            legs.add(new Leg(fill, segment, value.abs()));
        }
    }

    private void writeNotes() {
        Map<Column, List<Leg>> notes = legs.stream()
                .filter(leg -> leg.fill().standing() == Standing.COMPUTED && table.covers(leg.listing(), day))
                .collect(Collectors.groupingBy(
                        leg -> new Column(
                                leg.listing().exchange(), leg.segment().market()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        for (List<Leg> note : notes.values()) {
            List<Charges> charges = new ContractNote(table, profile, day, note).charges();
            for (int i = 0; i < note.size(); i++) {
                boolean planKnown =
                        profile.brokerage(note.get(i).segment(), day).isPresent();
                add(note.get(i), new Cost(charges.get(i), BigDecimal.ZERO, planKnown));
            }
        }
    }

    /** Once for each scrip that left the holdings, whatever exchange it was sold at. */
    private void deliver() {
        legs.stream()
                .filter(leg -> leg.segment() == Segment.EQUITY_DELIVERY && leg.side() == Side.SELL)
                .collect(Collectors.groupingBy(leg -> leg.fill().scrip(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(this::deliver);
    }

    private void deliver(List<Leg> sold) {
        List<Leg> payers = sold.stream().filter(this::pays).toList();
        BigDecimal taken = profile.depository(day)
                .map(plan -> plan.of(turnover(sold)))
                .map(net -> withGst(net, sold.getFirst()))
                .orElse(BigDecimal.ZERO);
        if (payers.isEmpty() || taken.signum() == 0) {
            return;
        }
        List<BigDecimal> shares =
                Charges.spread(taken, payers.stream().map(Leg::turnover).toList());
        for (int i = 0; i < payers.size(); i++) {
            add(payers.get(i), new Cost(Charges.NONE, shares.get(i), true));
        }
    }

    private void add(Leg leg, Cost more) {
        costs.merge(leg.fill().id(), more, Cost::plus);
    }

    private boolean pays(Leg leg) {
        return switch (leg.fill().standing()) {
            case COMPUTED -> table.covers(leg.listing(), day);
            case STATED_BY_FILE -> true;
            case STATED_BY_PERSON -> false;
        };
    }

    private BigDecimal withGst(BigDecimal net, Leg leg) {
        BigDecimal gst = BrokerProfile.percentOf(net, table.percent(Levy.GST, leg.listing(), leg.side(), day));
        return net.add(gst).setScale(Levy.GST.places(), RoundingMode.HALF_UP);
    }

    private static BigDecimal turnover(List<Leg> legs) {
        return legs.stream().map(Leg::turnover).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean isStock(ChargedFill fill) {
        return fill.listing().segment().market() == Segment.Market.CASH;
    }
}
