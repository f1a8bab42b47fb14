package com.tradingjournal.benchmarks;

import com.tradingjournal.benchmarks.load.Latencies;

/** One line of a table: what the API made of a request, beside the same SQL without it. */
record Figures(String what, Latencies api, Latencies sql, String target) {

    static String header(String sql) {
        return "%-42s %9s %8s %8s %10s %8s  %7s  %s"
                .formatted("", "req/s", "p50 ms", "p99 ms", sql + "/s", "p50 ms", "ratio", "target");
    }

    @Override
    public String toString() {
        return "%-42s %9.1f %8.2f %8.2f %10.1f %8.2f  %7.2f  %s"
                .formatted(
                        what,
                        api.perSecond(),
                        api.percentileMillis(50),
                        api.percentileMillis(99),
                        sql.perSecond(),
                        sql.percentileMillis(50),
                        api.perSecond() / sql.perSecond(),
                        target);
    }
}
