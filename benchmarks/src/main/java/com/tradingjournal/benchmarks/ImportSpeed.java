package com.tradingjournal.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** How long a file takes end to end, beside the least that the same rows could take. */
record ImportSpeed(RunningJournal journal, int times) {

    private static final int WARM_UP = 20_000;
    private static final Map<Integer, Double> TARGET_SECONDS = Map.of(10_000, 2.0, 100_000, 12.0);

    private static final String COLUMNS = """
            select string_agg(attname, ', ' order by attnum) from pg_attribute
             where attrelid = 'executions'::regclass and attnum > 0 and not attisdropped and attgenerated = ''""";

    /** The rows as another workspace's: ids and owner are replaced, everything else is as imported. */
    private static final String ROWS = """
            copy (select %s from executions e, accounts a where e.tenant_id = '%s' and a.tenant_id = '%s') to stdout""";

    void measure(List<Integer> sizes) throws InterruptedException, SQLException, IOException {
        Trader.register(journal).imports(FillsFile.of(WARM_UP));
        System.out.println("   fills  import s  target s   again s  again/import   COPY s  import/COPY   µs a fill");
        for (int fills : sizes) {
            for (int i = 0; i < times; i++) {
                measure(fills);
            }
        }
    }

    private void measure(int fills) throws InterruptedException, SQLException, IOException {
        Trader trader = Trader.register(journal);
        String file = FillsFile.of(fills);
        journal.awaitRest();
        Duration first = trader.imports(file);
        journal.awaitRest();
        Duration again = trader.imports(file);
        journal.awaitRest();
        Duration copy = copy(trader.workspaceId(), Trader.register(journal).workspaceId());
        System.out.printf(
                "%8d  %8.2f  %8s  %8.2f  %11.2f  %7.2f  %10.1f  %10.1f%n",
                fills,
                seconds(first),
                TARGET_SECONDS.containsKey(fills) ? "≤ " + TARGET_SECONDS.get(fills) : "",
                seconds(again),
                seconds(again) / seconds(first),
                seconds(copy),
                seconds(first) / seconds(copy),
                1e6 * seconds(first) / fills);
    }

    private Duration copy(String from, String into) throws SQLException, IOException {
        try (Connection connection = journal.superuser();
                Statement statement = connection.createStatement()) {
            String columns = text(statement, COLUMNS);
            String values = ", e." + columns.replace(", ", ", e.");
            String others = values.replace(", e.tenant_id", ", a.tenant_id")
                    .replace(", e.id,", ", uuidv7(),")
                    .replace(", e.account_id", ", a.id")
                    .replace(", e.user_id", ", a.user_id");
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            ByteArrayOutputStream rows = new ByteArrayOutputStream();
            copy.copyOut(ROWS.formatted(others.substring(2), from, into), rows);
            long begin = System.nanoTime();
            copy.copyIn("copy executions (" + columns + ") from stdin", new ByteArrayInputStream(rows.toByteArray()));
            return Duration.ofNanos(System.nanoTime() - begin);
        }
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
