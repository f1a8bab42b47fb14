package com.tradingjournal.benchmarks.filling;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;

/**
 * Fills the journal's database with trades, five years of them in the order of time. The same numbers make the same trades. What is
 * computed from trades (figures kept for later) is not filled: that is the product's to do, and what is measured.
 */
public final class Filling {

    private static final long PORTION = 250_000;

    private final Connection superuser;
    private final int workspaces;

    private Filling(Connection superuser, int workspaces) {
        this.superuser = superuser;
        this.workspaces = workspaces;
    }

    /** Workspaces of their own, the first with one trade in eleven, the last with a few of a million. Done again it goes on with the same. */
    public static Filling ofWorkspaces(Connection superuser, int workspaces) throws SQLException {
        new Script("prepare.sql", Map.of()).run(superuser);
        if (number(superuser, "select count(*) from filling.places") == 0) {
            new Script("workspaces.sql", Map.of("workspaces", workspaces)).run(superuser);
            new Script("names.sql", Map.of()).run(superuser);
        }
        return new Filling(superuser, workspaces);
    }

    /** Of this one, which somebody has registered. */
    public static Filling ofWorkspace(Connection superuser, UUID workspace) throws SQLException {
        new Script("prepare.sql", Map.of()).run(superuser);
        try (Statement statement = superuser.createStatement()) {
            statement.execute("truncate filling.places");
        }
        new Script("workspace.sql", Map.of("workspace", workspace)).run(superuser);
        new Script("names.sql", Map.of()).run(superuser);
        return new Filling(superuser, 1);
    }

    /** Adds the trades from one number to another, both included. A kill on the way leaves a database without indexes, good for nothing. */
    public void trades(long first, long last) throws SQLException {
        long begin = System.nanoTime();
        Indexes indexes = Indexes.takeOff(superuser);
        for (long since = first; since <= last; since += PORTION) {
            long until = Math.min(last, since + PORTION - 1);
            new Script(
                            "portion.sql",
                            Map.of(
                                    "workspaces",
                                    workspaces,
                                    "first",
                                    first,
                                    "last",
                                    last,
                                    "since",
                                    since,
                                    "until",
                                    until))
                    .run(superuser);
            say(begin, "%,d of %,d trades".formatted(until - first + 1, last - first + 1));
        }
        indexes.putBack();
        say(begin, "keys and indexes");
        try (Statement statement = superuser.createStatement()) {
            statement.execute("vacuum (analyze) executions, trades, trade_executions, closed_lots, trade_tags");
            statement.execute("checkpoint");
        }
        say(begin, "vacuum, analyze, checkpoint");
    }

    public static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void say(long begin, String what) {
        System.out.printf("%8.1f s  filled: %s%n", (System.nanoTime() - begin) / 1e9, what);
    }
}
