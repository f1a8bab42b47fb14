package com.tradingjournal.devservices.services;

import com.tradingjournal.devservices.servers.DatabaseRole;

/** The two processes, and as whom each signs in to the database. */
public enum Service {
    API("api-service", DatabaseRole.API),
    BATCH("analytics-batch", DatabaseRole.BATCH);

    private final String module;
    private final DatabaseRole role;

    Service(String module, DatabaseRole role) {
        this.module = module;
        this.role = role;
    }

    /** @return the name of its module, its jar, its log and its pid file */
    public String module() {
        return module;
    }

    public DatabaseRole role() {
        return role;
    }
}
