package com.tradingjournal.apikeys.boundary;

import com.tradingjournal.apikeys.entity.Scope;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;

/** What a key reaches with which scope, by the first part of the path. What is not listed no key reaches. */
final class KeyAccess {

    private static final Set<String> JOURNAL =
            Set.of("trades", "accounts", "tags", "strategies", "journal", "imports", "import-mappings");

    private static final String RATES = "charges";
    private static final String FIGURES = "analytics";

    private KeyAccess() {}

    static Optional<Scope> needed(Method operation) {
        String area = area(operation);
        if (!operation.isAnnotationPresent(GET.class)) {
            return JOURNAL.contains(area) ? Optional.of(Scope.TRADES_WRITE) : Optional.empty();
        }
        if (JOURNAL.contains(area) || area.equals(RATES)) {
            return Optional.of(Scope.TRADES_READ);
        }
        return area.equals(FIGURES) ? Optional.of(Scope.ANALYTICS_READ) : Optional.empty();
    }

    /** {@code trades} of {@code /trades/{id}/executions}. */
    static String area(Method operation) {
        Path path = operation.getDeclaringClass().getAnnotation(Path.class);
        return path == null ? "" : path.value().replaceFirst("^/", "").split("/", 2)[0];
    }
}
