package com.tradingjournal.benchmarks;

import com.tradingjournal.benchmarks.filling.Filling;
import com.tradingjournal.benchmarks.load.Conversation;
import com.tradingjournal.benchmarks.load.HttpLoad;
import com.tradingjournal.benchmarks.load.Latencies;
import com.tradingjournal.benchmarks.load.SqlLoad;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/** What figures of one workspace cost: known already, asked for the first time, and filtered. */
record AnalyticsSpeed(RunningJournal journal, int clients, Duration duration) {

    private static final Duration WARM_UP = Duration.ofSeconds(6);
    private static final int MOST = 300;
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
                AnalyticsJobs jobs = new AnalyticsJobs(superuser);
                RedisStore redis = new RedisStore(journal.redis())) {
            UUID workspace = UUID.fromString(registered.workspaceId());
            Filling.ofWorkspace(superuser, workspace).trades(1, trades);
            jobs.recomputeAll();
            Trader trader = registered.signIn(journal);
            Asking asking = new Asking(load, trader, superuser, SqlLoad.of(journal.apiDatabase()));
            Callable<?> nothing = () -> trades;
            Callable<?> forgetting = () -> {
                redis.empty();
                return trades;
            };
            Callable<?> changing = () -> change(superuser, workspace);
            System.out.printf("%n%-42s%n%s%n", "%,d trades".formatted(trades), Figures.header(asking.sql.name()));
            for (String path : PATHS) {
                asking.together(path, nothing);
                asking.oneByOne(
                        path, "cold", forgetting, trades == 100_000 && path.endsWith("summary") ? "p50 ≤ 10 ms" : "");
                asking.oneByOne(path, "after a change", changing, "");
                for (String filter : FILTERS) {
                    asking.oneByOne(path + "?" + filter, "cold", forgetting, trades == 100_000 ? "p50 ≤ 120 ms" : "");
                }
            }
        }
    }

    /** Something has changed that changes no figure: answers of before are not those of now. */
    private static int change(Connection superuser, UUID workspace) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            return statement.executeUpdate(
                    "update tenants set analytics_version = analytics_version + 1 where id = '" + workspace + "'");
        }
    }

    /** Asks as somebody, and says the same to the database. */
    private final class Asking {

        private final HttpLoad load;
        private final Trader trader;
        private final Connection superuser;
        private final SqlLoad sql;

        Asking(HttpLoad load, Trader trader, Connection superuser, SqlLoad sql) {
            this.load = load;
            this.trader = trader;
            this.superuser = superuser;
            this.sql = sql;
        }

        void together(String path, Callable<?> before) throws Exception {
            byte[] request = load.get("/api/v1" + path, trader.token());
            load.run(request, clients, WARM_UP);
            Latencies api = load.run(request, clients, duration);
            Latencies said = sql.run(conversation(path, before), clients, duration);
            print(path, "warm", api, said, "≥ 2,500/s, p99 ≤ 15 ms");
        }

        void oneByOne(String path, String state, Callable<?> before, String target) throws Exception {
            byte[] request = load.get("/api/v1" + path, trader.token());
            load.each(before, request, MOST, WARM_UP);
            Latencies api = load.each(before, request, MOST, duration);
            Latencies said = sql.run(conversation(path, before), 1, duration);
            print(path, state, api, said, target);
        }

        /** With where the answer says it comes from. */
        private void print(String path, String state, Latencies api, Latencies said, String target) {
            String source = trader.get(path).at("/meta/source");
            String what = path.replace("/analytics/", "") + " " + state + " " + source;
            System.out.println(new Figures(what, api, said, target));
        }

        private Conversation conversation(String path, Callable<?> before) throws Exception {
            trader.get(path);
            before.call();
            return Conversation.during(journal.databaseLog(), superuser, () -> trader.get(path));
        }
    }
}
