package com.tradingjournal.benchmarks.load;

import com.tradingjournal.benchmarks.load.Conversation.Saying;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** As pgbench does it: a connection a client, statements prepared once, every row read and forgotten. */
record JdbcLoad(DatabaseAddress address) implements SqlLoad {

    @Override
    public String name() {
        return "JDBC";
    }

    @Override
    public Latencies run(Conversation conversation, int clients, Duration duration) throws Exception {
        long begin = System.nanoTime();
        long end = begin + duration.toNanos();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Callable<long[]>> work = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                work.add(() -> client(conversation, end));
            }
            List<long[]> parts = new ArrayList<>();
            for (Future<long[]> part : threads.invokeAll(work)) {
                parts.add(part.get());
            }
            return Latencies.of(parts, (System.nanoTime() - begin) / 1e9);
        }
    }

    private long[] client(Conversation conversation, long end) throws SQLException {
        long[] times = new long[1024];
        int n = 0;
        try (Connection connection =
                DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password())) {
            List<PreparedStatement> statements = new ArrayList<>();
            for (Saying saying : conversation.sayings()) {
                statements.add(prepared(connection, saying));
            }
            while (System.nanoTime() < end) {
                if (n == times.length) {
                    times = Arrays.copyOf(times, 2 * n);
                }
                long begin = System.nanoTime();
                for (PreparedStatement statement : statements) {
                    read(statement);
                }
                times[n++] = System.nanoTime() - begin;
            }
        }
        return Arrays.copyOf(times, n);
    }

    /** Values without a type: PostgreSQL finds the one that is meant. */
    private static PreparedStatement prepared(Connection connection, Saying saying) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(saying.sql().replaceAll("\\$\\d+", "?"));
        for (int i = 0; i < saying.values().size(); i++) {
            statement.setObject(i + 1, saying.values().get(i), Types.OTHER);
        }
        return statement;
    }

    private static void read(PreparedStatement statement) throws SQLException {
        if (statement.execute()) {
            try (ResultSet rows = statement.getResultSet()) {
                while (rows.next()) {
                    rows.getObject(1);
                }
            }
        }
    }
}
