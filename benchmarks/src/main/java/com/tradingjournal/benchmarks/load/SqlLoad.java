package com.tradingjournal.benchmarks.load;

import java.time.Duration;

/** Clients that say the same SQL over and over as the API's own role: the bound of what the API can answer. */
public interface SqlLoad {

    /** PostgreSQL's own program where the PATH has it, else ours. */
    static SqlLoad of(DatabaseAddress address) {
        return PgBench.isPresent() ? new PgBench(address) : new JdbcLoad(address);
    }

    /** @return what its figures are called */
    String name();

    Latencies run(Conversation conversation, int clients, Duration duration) throws Exception;

    /** Where the database is, and who asks. */
    record DatabaseAddress(String host, int port, String database, String user, String password) {
        public String jdbcUrl() {
            return "jdbc:postgresql://" + host + ":" + port + "/" + database;
        }
    }
}
