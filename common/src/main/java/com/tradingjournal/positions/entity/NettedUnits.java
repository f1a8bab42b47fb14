package com.tradingjournal.positions.entity;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What of one day's purchases and sales of one symbol is never delivered in India: the first {@code min(bought, sold)} units of
 * each side, in time order. Lots and charges both go by it.
 */
public final class NettedUnits {

    private final Map<Side, BigDecimal> open = new EnumMap<>(Side.class);

    /** @param fills all of the symbol and day, in any order */
    public NettedUnits(Collection<Fill> fills) {
        Map<Side, BigDecimal> traded = fills.stream()
                .filter(fill -> !fill.isSplit())
                .collect(Collectors.toMap(Fill::side, Fill::quantity, BigDecimal::add));
        if (traded.size() == Side.values().length) {
            BigDecimal netted = traded.values().stream().reduce(BigDecimal::min).orElseThrow();
            traded.keySet().forEach(side -> open.put(side, netted));
        }
    }

    /** How many units of the next fill in time order are intraday. */
    public BigDecimal take(Fill next) {
        if (next.isSplit()) {
            return BigDecimal.ZERO;
        }
        BigDecimal left = open.getOrDefault(next.side(), BigDecimal.ZERO);
        BigDecimal netted = next.quantity().min(left);
        open.put(next.side(), left.subtract(netted));
        return netted;
    }
}
