package com.tradingjournal.benchmarks;

import com.tradingjournal.benchmarks.filling.Filling;
import com.tradingjournal.benchmarks.load.Conversation;
import com.tradingjournal.benchmarks.load.HttpLoad;
import com.tradingjournal.benchmarks.load.Latencies;
import com.tradingjournal.benchmarks.load.SqlLoad;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** What a page of 50 trades costs, the first and the deepest, in each order that people sort by. */
record ListSpeed(RunningJournal journal, int clients, Duration duration) {

    private static final Duration WARM_UP = Duration.ofSeconds(15);

    private enum Order {
        EXIT("-exitTimestamp", "exit_key"),
        PNL("-pnl", "pnl_key");

        private final String sort;
        private final String key;

        Order(String sort, String key) {
            this.sort = sort;
            this.key = key;
        }
    }

    void measure(List<Integer> sizes) throws Exception {
        for (int trades : sizes) {
            Trader registered = Trader.register(journal);
            try (Connection superuser = journal.superuser()) {
                Filling.ofWorkspace(superuser, UUID.fromString(registered.workspaceId()))
                        .trades(1, trades);
                Trader trader = registered.signIn(journal);
                SqlLoad sql = SqlLoad.of(journal.apiDatabase());
                System.out.printf(
                        "%n%-42s%n%s%n",
                        "%,d trades, %d clients".formatted(trades, clients), Figures.header(sql.name()));
                for (Order order : Order.values()) {
                    String first = "/trades?limit=50&sort=" + order.sort;
                    page(trader, superuser, sql, order.sort + ", first page", first);
                    page(trader, superuser, sql, order.sort + ", deepest page", deepest(trader, superuser, order));
                }
            }
        }
    }

    private void page(Trader trader, Connection superuser, SqlLoad sql, String what, String path) throws Exception {
        int rows = trader.get(path).json().at("/data").size();
        if (rows != 50) {
            throw new IllegalStateException(rows + " trades on a page of 50");
        }
        HttpLoad load = new HttpLoad(journal.apiUrl());
        byte[] request = load.get("/api/v1" + path, trader.token());
        load.run(request, clients, WARM_UP);
        Latencies api = load.run(request, clients, duration);
        Conversation conversation = Conversation.during(journal.databaseLog(), superuser, () -> trader.get(path));
        System.out.println(new Figures(what, api, sql.run(conversation, clients, duration), "ratio ≥ 0.35"));
    }

    /** The cursor of the first page says which question it belongs to; its place is that of the 51st trade from the end. */
    private static String deepest(Trader trader, Connection superuser, Order order) throws SQLException {
        String path = "/trades?limit=50&sort=" + order.sort;
        String cursor = trader.get(path).at("/meta/page/nextCursor");
        String question = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\n", 2)[0];
        String sql = """
                select id, %1$s::text from trades where tenant_id = '%2$s' and deleted_at is null
                 order by %1$s, id offset 50 limit 1""".formatted(order.key, trader.workspaceId());
        try (Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            String place = question + "\n" + row.getString(1) + "\n" + row.getString(2);
            byte[] bytes = place.getBytes(StandardCharsets.UTF_8);
            return path + "&cursor="
                    + URLEncoder.encode(
                            Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), StandardCharsets.UTF_8);
        }
    }
}
