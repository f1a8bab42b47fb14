package com.tradingjournal.charges.entity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What trading cost besides the price, in the five parts a journal keeps. Which charge belongs to which part is said in
 * {@link com.tradingjournal.charges.entity}. Negative parts are rebates.
 */
public record Charges(BigDecimal brokerage, BigDecimal exchange, BigDecimal tax, BigDecimal stamp, BigDecimal other) {

    public static final Charges NONE = other(BigDecimal.ZERO);

    private static final int PLACES = 8;

    /** Charges that nobody divided. */
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
        return brokerage.add(exchange).add(tax).add(stamp).add(other);
    }

    public Charges plus(Charges more) {
        return new Charges(
                brokerage.add(more.brokerage),
                exchange.add(more.exchange),
                tax.add(more.tax),
                stamp.add(more.stamp),
                other.add(more.other));
    }

    public Charges minus(Charges less) {
        return new Charges(
                brokerage.subtract(less.brokerage),
                exchange.subtract(less.exchange),
                tax.subtract(less.tax),
                stamp.subtract(less.stamp),
                other.subtract(less.other));
    }

    /** Whether every part is the same amount, however many zeros it is written with. */
    public boolean sameAs(Charges that) {
        return brokerage.compareTo(that.brokerage) == 0
                && exchange.compareTo(that.exchange) == 0
                && tax.compareTo(that.tax) == 0
                && stamp.compareTo(that.stamp) == 0
                && other.compareTo(that.other) == 0;
    }

    /** Shares by quantity, turnover or whatever weighs; part by part they add up to the whole. */
    public List<Charges> spread(List<BigDecimal> weights) {
        List<BigDecimal> brokerages = spread(brokerage, weights);
        List<BigDecimal> exchanges = spread(exchange, weights);
        List<BigDecimal> taxes = spread(tax, weights);
        List<BigDecimal> stamps = spread(stamp, weights);
        List<BigDecimal> others = spread(other, weights);
        return IntStream.range(0, weights.size())
                .mapToObj(i ->
                        new Charges(brokerages.get(i), exchanges.get(i), taxes.get(i), stamps.get(i), others.get(i)))
                .toList();
    }

    /**
     * An amount in shares of 8 places. Each is the difference of two rounded running totals, so that the last takes the
     * remainder exactly and no share gets the other sign.
     *
     * @param weights none negative; where nothing weighs, the last share is the whole
     */
    public static List<BigDecimal> spread(BigDecimal total, List<BigDecimal> weights) {
        BigDecimal whole = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<BigDecimal> shares = new ArrayList<>(weights.size());
        BigDecimal weighed = BigDecimal.ZERO;
        BigDecimal given = BigDecimal.ZERO;
        for (int i = 0; i < weights.size(); i++) {
            weighed = weighed.add(weights.get(i));
            boolean last = i == weights.size() - 1;
            BigDecimal due = last ? total : share(total, weighed, whole);
            shares.add(due.subtract(given));
            given = due;
        }
        return shares;
    }

    private static BigDecimal share(BigDecimal total, BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? BigDecimal.ZERO
                : total.multiply(part).divide(whole, PLACES, RoundingMode.HALF_EVEN);
    }
}
