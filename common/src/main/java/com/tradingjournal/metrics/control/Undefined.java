package com.tradingjournal.metrics.control;

import com.tradingjournal.metrics.entity.Figure;
import com.tradingjournal.metrics.entity.Reason;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects, while a result is put together, which of its figures are null and why. */
final class Undefined {

    private final Map<String, Reason> reasons = new LinkedHashMap<>();

    @Nullable
    BigDecimal value(String name, Figure figure) {
        return switch (figure) {
            case Figure.Known known -> known.value();
            case Figure.Undefined undefined -> {
                because(name, undefined.reason());
                yield null;
            }
        };
    }

    void because(String name, Reason reason) {
        reasons.put(name, reason);
    }

    Map<String, Reason> reasons() {
        return Collections.unmodifiableMap(reasons);
    }
}
