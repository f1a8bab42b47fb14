package com.tradingjournal.metrics.control;

import com.tradingjournal.metrics.entity.Comparison;
import com.tradingjournal.metrics.entity.Comparison.Difference;
import com.tradingjournal.metrics.entity.Comparison.Side;
import com.tradingjournal.metrics.entity.Figure;
import com.tradingjournal.metrics.entity.Metric;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Subtracts figure by figure. A figure that is added to summary or statistics is compared without a word here. */
public final class Comparisons {

    private static final Set<Class<?>> NUMBERS = Set.of(long.class, int.class, BigDecimal.class);

    private Comparisons() {}

    public static Comparison compare(Side a, Side b) {
        Predicate<Metric> comparable =
                a.summary().currency().equals(b.summary().currency()) ? metric -> true : metric -> !metric.isMoney();
        return new Comparison(
                a,
                b,
                new Difference(
                        difference(a.summary(), b.summary(), comparable),
                        difference(a.statistics(), b.statistics(), comparable)));
    }

    private static <T extends Record> Map<String, @Nullable BigDecimal> difference(
            T a, T b, Predicate<Metric> comparable) {
        Map<String, @Nullable BigDecimal> differences = new LinkedHashMap<>();
        for (RecordComponent component : a.getClass().getRecordComponents()) {
            Metric metric = Metric.of(component.getName());
            if (NUMBERS.contains(component.getType()) && !metric.isGiven()) {
                BigDecimal from = number(component, a);
                BigDecimal to = number(component, b);
                differences.put(
                        component.getName(),
                        from == null || to == null || !comparable.test(metric) ? null : subtracted(from, to));
            }
        }
        return Collections.unmodifiableMap(differences);
    }

    private static BigDecimal subtracted(BigDecimal from, BigDecimal to) {
        return new Figure.Known(to.subtract(from)).value();
    }

    private static @Nullable BigDecimal number(RecordComponent component, Record figures) {
        try {
            Object value = component.getAccessor().invoke(figures);
            return value == null ? null : new BigDecimal(value.toString());
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException(component.getName() + " cannot be read.", hidden);
        }
    }
}
