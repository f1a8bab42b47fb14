package com.tradingjournal.charges.entity;

import java.math.BigDecimal;
import java.util.stream.Stream;

/**
 * What the fees of a fill are made of, in the fill's currency. A cost is positive, a rebate negative.
 *
 * @param brokerage the broker's commission
 * @param exchange the exchange's, the clearing house's and the regulator's charges
 * @param tax on the transaction and on services
 * @param stamp duty
 * @param other whatever a file gives without a name
 */
public record Charges(BigDecimal brokerage, BigDecimal exchange, BigDecimal tax, BigDecimal stamp, BigDecimal other) {

    public static final Charges NONE = other(BigDecimal.ZERO);

    /** Fees that are known as one sum only. */
    public static Charges other(BigDecimal total) {
        return new Charges(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, total);
    }

    public static Charges brokerage(BigDecimal amount) {
        return new Charges(amount, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    public static Charges exchange(BigDecimal amount) {
        return new Charges(BigDecimal.ZERO, amount, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    public static Charges tax(BigDecimal amount) {
        return new Charges(BigDecimal.ZERO, BigDecimal.ZERO, amount, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    public BigDecimal total() {
        return Stream.of(brokerage, exchange, tax, stamp, other).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public Charges plus(Charges more) {
        return new Charges(
                brokerage.add(more.brokerage),
                exchange.add(more.exchange),
                tax.add(more.tax),
                stamp.add(more.stamp),
                other.add(more.other));
    }
}
