package com.tradingjournal.benchmarks;

import com.tradingjournal.benchmarks.filling.Filling;
import com.tradingjournal.benchmarks.load.Conversation;
import com.tradingjournal.benchmarks.load.HttpLoad;
import com.tradingjournal.benchmarks.load.Latencies;
import com.tradingjournal.benchmarks.load.SqlLoad;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/** What figures of one workspace cost: known already, asked for the first time, after a change, and filtered. */
record AnalyticsSpeed(RunningJournal journal, int clients, Duration duration) {

    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration SHORT_WARM_UP = Duration.ofSeconds(6);
    private static final int MOST = 300;
    private static final int TARGET_TRADES = 100_000;
    private static final List<String> PATHS = List.of("/analytics/summary", "/analytics/equity-curve");
    private static final List<String> FILTERS = List.of("side=BUY", "tag=news");

    void measure(List<Integer> sizes) throws Exception {
        HttpLoad load = new HttpLoad(journal.apiUrl());
        byte[] health = load.get("/health/live", "");
        load.run(health, clients, WARM_UP);
        Latencies ceiling = load.run(health, clients, duration);
        System.out.printf(
                "%d clients, %d s each. The driver's own ceiling, /health/live: %.0f requests/s, p50 %.2f ms, p99 %.2f ms%n",
                clients,
                duration.toSeconds(),
                ceiling.perSecond(),
                ceiling.percentileMillis(50),
                ceiling.percentileMillis(99));
        for (int trades : sizes) {
            measure(load, trades);
        }
    }

    private void measure(HttpLoad load, int trades) throws Exception {
        Trader registered = Trader.register(journal);
        try (Connection superuser = journal.superuser();
                AnalyticsJobs jobs = new AnalyticsJobs(superuser)) {
            Filling.ofWorkspace(superuser, UUID.fromString(registered.workspaceId()))
                    .trades(1, trades);
            jobs.recomputeAll();
            Asking asking = new Asking(load, superuser, registered);
            System.out.printf("%n%-42s%n%s%n", "%,d trades".formatted(trades), Figures.header(asking.sql.name()));
            boolean hasTarget = trades == TARGET_TRADES;
            for (String path : PATHS) {
                boolean summary = hasTarget && path.endsWith("/summary");
                asking.known(path);
                asking.unknown(path, summary ? "p50 ≤ 10 ms" : "");
                for (String filter : FILTERS) {
                    asking.unknown(path + "?" + filter, summary ? "p50 ≤ 120 ms" : "");
                }
            }
            // Last: what the batch keeps of a workspace is of the version before.
            for (String path : PATHS) {
                asking.changed(path);
            }
        }
    }

    /** Asks as somebody, and says the same to the database. */
    private final class Asking {

        private final HttpLoad load;
        private final Connection superuser;
        private final SqlLoad sql = SqlLoad.of(journal.apiDatabase());
        private Trader trader;
        private int asked;

        Asking(HttpLoad load, Connection superuser, Trader trader) {
            this.load = load;
            this.superuser = superuser;
            this.trader = trader;
        }

        /** Many together, and always the same. */
        void known(String path) throws Exception {
            begin();
            byte[] request = request(path);
            load.run(request, clients, WARM_UP);
            Latencies api = load.run(request, clients, duration);
            Conversation conversation = said(() -> trader.get(path));
            print(path + " warm", path, api, sql.run(conversation, clients, duration), "≥ 2,500/s, p99 ≤ 15 ms");
        }

        /** One after the other, each as nobody has asked before. */
        void unknown(String path, String target) throws Exception {
            begin();
            load.each(() -> request(other(path)), MOST, SHORT_WARM_UP);
            Latencies api = load.each(() -> request(other(path)), MOST, duration);
            Conversation conversation = said(() -> trader.get(other(path)));
            print(path + " cold", other(path), api, sql.run(conversation, 1, duration), target);
        }

        /** One after the other, each right after something has changed, though no figure. */
        void changed(String path) throws Exception {
            begin();
            Callable<byte[]> next = () -> {
                change();
                return request(path);
            };
            load.each(next, MOST, SHORT_WARM_UP);
            Latencies api = load.each(next, MOST, duration);
            change();
            Conversation conversation = said(() -> trader.get(path));
            change();
            print(path + " after a change", path, api, sql.run(conversation, 1, duration), "");
        }

        private void begin() {
            trader = trader.signIn(journal);
        }

        private byte[] request(String path) {
            return load.get("/api/v1" + path, trader.token());
        }

        /** The same question at an address that nobody has used yet: answers are kept by address. */
        private String other(String path) {
            return path + (path.contains("?") ? "" : "?") + "&".repeat(++asked);
        }

        private void change() throws Exception {
            try (Statement statement = superuser.createStatement()) {
                statement.executeUpdate("update tenants set analytics_version = analytics_version + 1 where id = '"
                        + trader.workspaceId() + "'");
            }
        }

        private Conversation said(Callable<?> request) throws Exception {
            trader.get("/accounts");
            return Conversation.during(journal.databaseLog(), superuser, request);
        }

        /** With where the answer says it comes from. */
        private void print(String what, String path, Latencies api, Latencies said, String target) {
            String source = trader.get(path).at("/meta/source");
            System.out.println(new Figures(what.replace("/analytics/", "") + " " + source, api, said, target));
        }
    }
}
