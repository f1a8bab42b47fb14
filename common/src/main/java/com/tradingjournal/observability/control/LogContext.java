package com.tradingjournal.observability.control;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What this thread works on, added to every line it logs: request, workspace, user, job. Ids only. */
public final class LogContext {

    private static final ThreadLocal<Map<String, String>> CURRENT = ThreadLocal.withInitial(LinkedHashMap::new);

    private LogContext() {}

    public static void put(String name, String id) {
        CURRENT.get().put(name, id);
    }

    public static @Nullable String find(String name) {
        return CURRENT.get().get(name);
    }

    public static void clear() {
        CURRENT.remove();
    }

    static Map<String, String> fields() {
        return CURRENT.get();
    }
}
