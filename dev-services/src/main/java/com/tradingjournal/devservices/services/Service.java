package com.tradingjournal.devservices.services;

import com.tradingjournal.devservices.servers.DatabaseRole;
import java.util.List;

/** The two processes, and as whom each signs in to the database. */
public enum Service {
    API("api-service", DatabaseRole.API, List.of("-Xms96m", "-Xmx512m")),
    BATCH(
            "analytics-batch",
            DatabaseRole.BATCH,
            List.of("-Xms288m", "-Xmx512m", "-Xmn224m", "-XX:SurvivorRatio=3", "-XX:MinHeapFreeRatio=15"));

    private final String module;
    private final DatabaseRole role;
    private final List<String> heap;

    Service(String module, DatabaseRole role, List<String> heap) {
        this.module = module;
        this.role = role;
        this.heap = heap;
    }

    /** @return the name of its module, its jar, its log and its pid file */
    public String module() {
        return module;
    }

    public DatabaseRole role() {
        return role;
    }

    /**
     * What the batch streams through is dead within a second. In a young generation whose survivors hold what both lanes of an import
     * work on it dies there; in one sized by the JVM most of it is promoted, and the old generation takes all it may before anybody looks.
     */
    List<String> heap() {
        return heap;
    }
}
