package com.tradingjournal.brokerfiles.control.formats.india;

import com.tradingjournal.charges.entity.Charges;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;

/**
 * Charges that a file states once an order, in rows of their own: spread over the order's fills by turnover, the last fill taking
 * what rounding leaves. Filled in a first pass, then asked fill by fill.
 */
final class OrderCharges {

    private static final int PLACES = 8;

    private static final class Order {
        private Charges left = Charges.NONE;
        private BigDecimal turnover = BigDecimal.ZERO;
        private int fills;
        private int rows;
        private boolean counted;
    }

    private final Map<String, Order> orders = new HashMap<>();

    void addFill(String orderId, BigDecimal turnover) {
        Order order = order(orderId);
        order.turnover = order.turnover.add(turnover);
        order.fills++;
    }

    void addCharges(String orderId, Charges charges) {
        Order order = order(orderId);
        order.left = order.left.plus(charges);
        order.rows++;
    }

    /** Whether the order has a fill that the charges can go to. */
    boolean hasFill(String orderId) {
        return order(orderId).fills > 0;
    }

    /** What this fill bears; each fill is asked once. */
    Charges take(String orderId, BigDecimal turnover) {
        Order order = order(orderId);
        boolean last = turnover.compareTo(order.turnover) >= 0;
        Charges share = last ? order.left : share(order, turnover);
        order.left = order.left.plus(negated(share));
        order.turnover = order.turnover.subtract(turnover);
        return share;
    }

    /** How many rows of charges are counted with this fill: all of an order's with its first. */
    int rowsCountedWith(String orderId) {
        Order order = order(orderId);
        int rows = order.counted ? 0 : order.rows;
        order.counted = true;
        return rows;
    }

    private Order order(String orderId) {
        return orders.computeIfAbsent(orderId, id -> new Order());
    }

    private static Charges share(Order order, BigDecimal turnover) {
        BigDecimal of = order.turnover;
        return new Charges(
                share(order.left.brokerage(), turnover, of),
                share(order.left.exchange(), turnover, of),
                share(order.left.tax(), turnover, of),
                share(order.left.stamp(), turnover, of),
                share(order.left.other(), turnover, of));
    }

    private static BigDecimal share(BigDecimal amount, BigDecimal turnover, BigDecimal of) {
        return amount.multiply(turnover).divide(of, PLACES, RoundingMode.HALF_EVEN);
    }

    private static Charges negated(Charges charges) {
        return new Charges(
                charges.brokerage().negate(),
                charges.exchange().negate(),
                charges.tax().negate(),
                charges.stamp().negate(),
                charges.other().negate());
    }
}
