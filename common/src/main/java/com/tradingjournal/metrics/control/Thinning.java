package com.tradingjournal.metrics.control;

import com.tradingjournal.metrics.entity.EquityCurve;
import com.tradingjournal.metrics.entity.EquityCurve.EquityPoint;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out points of a long curve, never an extreme: of each of equally long stretches it keeps the highest and lowest
 * cumulative P&L and equity, the deepest drawdowns and the end; and the first point of all.
 */
final class Thinning {

    static final int MOST_POINTS = 2_000;

    /** Extremes often coincide: as many stretches are taken as give no more points than allowed. */
    private static final int MOST_STRETCHES = MOST_POINTS / 2;

    private static final int STEP = 50;

    private Thinning() {}

    static EquityCurve thinned(List<EquityPoint> points) {
        if (points.size() <= MOST_POINTS) {
            return new EquityCurve(List.copyOf(points), false);
        }
        int stretches = MOST_STRETCHES;
        SequencedSet<EquityPoint> kept = kept(points, stretches);
        while (kept.size() > MOST_POINTS) {
            stretches -= STEP;
            kept = kept(points, stretches);
        }
        return new EquityCurve(List.copyOf(kept), true);
    }

    private static SequencedSet<EquityPoint> kept(List<EquityPoint> points, int stretches) {
        TreeSet<EquityPoint> kept = new TreeSet<>(Comparator.comparing(EquityPoint::date));
        kept.add(points.getFirst());
        for (int i = 0; i < stretches; i++) {
            int from = (int) ((long) points.size() * i / stretches);
            int to = (int) ((long) points.size() * (i + 1) / stretches);
            keep(kept, points.subList(from, to));
        }
        return kept;
    }

    private static void keep(TreeSet<EquityPoint> kept, List<EquityPoint> stretch) {
        kept.add(highest(stretch, EquityPoint::cumulative));
        kept.add(lowest(stretch, EquityPoint::cumulative));
        kept.add(highest(stretch, EquityPoint::equity));
        kept.add(lowest(stretch, EquityPoint::equity));
        kept.add(lowest(stretch, EquityPoint::drawdown));
        kept.add(lowest(stretch, EquityPoint::drawdownPct));
        kept.add(stretch.getLast());
    }

    private static EquityPoint highest(List<EquityPoint> stretch, Function<EquityPoint, @Nullable BigDecimal> part) {
        return stretch.stream().max(by(part)).orElseThrow();
    }

    private static EquityPoint lowest(List<EquityPoint> stretch, Function<EquityPoint, @Nullable BigDecimal> part) {
        return stretch.stream().min(by(part)).orElseThrow();
    }

    private static Comparator<EquityPoint> by(Function<EquityPoint, @Nullable BigDecimal> part) {
        return Comparator.comparing(part, Comparator.nullsLast(Comparator.naturalOrder()));
    }
}
