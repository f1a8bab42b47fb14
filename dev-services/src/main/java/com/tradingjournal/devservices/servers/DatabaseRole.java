package com.tradingjournal.devservices.servers;

/** The three logins of the journal's database: who migrates, who answers requests, who runs jobs. */
public enum DatabaseRole {
    OWNER("journal_owner"),
    API("journal_api"),
    BATCH("journal_batch");

    private final String user;

    DatabaseRole(String user) {
        this.user = user;
    }

    public String user() {
        return user;
    }
}
