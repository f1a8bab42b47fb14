package com.tradingjournal.metrics.entity;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Counts, sums, sums of squares and extremes of a set of closed trades: all that trade statistics need but order.
 * Totals of disjoint sets merge exactly.
 */
public record TradeTotals(Outcomes outcomes, Money money, Risk risk, Hold hold) {

    public static final TradeTotals NONE = new TradeTotals(
            new Outcomes(0, 0, 0),
            new Money(ZERO, ZERO, ZERO, ZERO, ZERO, null, null),
            new Risk(0, ZERO, ZERO),
            new Hold(0, ZERO));

    /** Trades, and those of them beyond the break-even tolerance on either side. */
    public record Outcomes(long n, long wins, long losses) {
        public long breakevens() {
            return n - wins - losses;
        }

        public long decided() {
            return wins + losses;
        }
    }

    /** Sums of P, of fees, of P over wins and over losses, of P squared, and the extremes of wins and losses. */
    public record Money(
            BigDecimal net,
            BigDecimal fees,
            BigDecimal ofWins,
            BigDecimal ofLosses,
            BigDecimal squares,
            @Nullable BigDecimal largestWin,
            @Nullable BigDecimal largestLoss) {
        public BigDecimal gross() {
            return net.add(fees);
        }
    }

    /** Of the {@code n} trades that have an initial risk: the sums of R and of R squared. */
    public record Risk(long n, BigDecimal sum, BigDecimal squares) {}

    /** Of the {@code n} trades whose entry time is known. */
    public record Hold(long n, BigDecimal seconds) {}

    public long n() {
        return outcomes.n;
    }

    public TradeTotals merge(TradeTotals other) {
        return new TradeTotals(
                new Outcomes(
                        outcomes.n + other.outcomes.n,
                        outcomes.wins + other.outcomes.wins,
                        outcomes.losses + other.outcomes.losses),
                merge(money, other.money),
                new Risk(risk.n + other.risk.n, risk.sum.add(other.risk.sum), risk.squares.add(other.risk.squares)),
                new Hold(hold.n + other.hold.n, hold.seconds.add(other.hold.seconds)));
    }

    public static TradeTotals of(Collection<ClosedTrade> trades, BigDecimal tolerance) {
        return trades.stream().map(trade -> of(trade, tolerance)).reduce(NONE, TradeTotals::merge);
    }

    private static TradeTotals of(ClosedTrade trade, BigDecimal tolerance) {
        BigDecimal pnl = trade.pnl();
        boolean win = pnl.compareTo(tolerance) > 0;
        boolean loss = pnl.compareTo(tolerance.negate()) < 0;
        BigDecimal r = trade.rMultiple();
        BigDecimal seconds = trade.holdSeconds();
        return new TradeTotals(
                new Outcomes(1, win ? 1 : 0, loss ? 1 : 0),
                new Money(
                        pnl,
                        trade.fees(),
                        win ? pnl : ZERO,
                        loss ? pnl : ZERO,
                        pnl.multiply(pnl),
                        win ? pnl : null,
                        loss ? pnl : null),
                r == null ? NONE.risk : new Risk(1, r, r.multiply(r)),
                seconds == null ? NONE.hold : new Hold(1, seconds));
    }

    private static Money merge(Money a, Money b) {
        return new Money(
                a.net.add(b.net),
                a.fees.add(b.fees),
                a.ofWins.add(b.ofWins),
                a.ofLosses.add(b.ofLosses),
                a.squares.add(b.squares),
                either(a.largestWin, b.largestWin, BigDecimal::max),
                either(a.largestLoss, b.largestLoss, BigDecimal::min));
    }

    private static @Nullable BigDecimal either(
            @Nullable BigDecimal a, @Nullable BigDecimal b, BinaryOperator<BigDecimal> choice) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return choice.apply(a, b);
    }
}
