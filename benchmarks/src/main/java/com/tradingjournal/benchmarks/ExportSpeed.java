package com.tradingjournal.benchmarks;

import com.tradingjournal.benchmarks.Memory.Growth;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/** How long a whole journal takes to leave in each form, and how much the API grows by it, beside a bare select of the same rows. */
record ExportSpeed(RunningJournal journal) {

    private static final int TARGET_TRADES = 100_000;
    private static final int TIMES = 5;

    private static final String TRADES =
            "copy (select * from trades where tenant_id = '%s' order by exit_key desc, id desc) to stdout";

    private static final String FILLS = """
            copy (select p.*, e.* from trade_executions p join executions e on e.tenant_id = p.tenant_id and e.id = p.execution_id
                   where p.tenant_id = '%s' order by p.trade_id, p.ordinal) to stdout""";

    private enum Form {
        TRADES_CSV("format=csv", 1),
        EXECUTIONS_CSV("format=csv&rows=executions", 2),
        JSON("format=json", 2);

        private final String query;
        private final int selects;

        /** @param selects how many of the selects its rows come from */
        Form(String query, int selects) {
            this.query = query;
            this.selects = selects;
        }
    }

    void measure(int trades) throws Exception {
        Trader trader = Trader.register(journal);
        trader.imports(FillsFile.of(2 * trades));
        System.out.println(
                "form                 MB  first s   best s  target s  select s  best/select  API + MB  target MB");
        for (Form form : Form.values()) {
            measure(form, trader, trades);
        }
    }

    private void measure(Form form, Trader trader, int trades) throws Exception {
        String path = "/trades/export?" + form.query;
        List<Duration> times = new ArrayList<>();
        long[] bytes = {0};
        Growth growth = journal.memoryOf("api-service").during(() -> {
            for (int i = 0; i < TIMES; i++) {
                long begin = System.nanoTime();
                bytes[0] = trader.downloads(path);
                times.add(Duration.ofNanos(System.nanoTime() - begin));
            }
            return times;
        });
        double best = seconds(times.stream().min(Duration::compareTo).orElseThrow());
        double select = seconds(select(form, trader));
        System.out.printf(
                "%-15s  %6.1f  %7.2f  %7.2f  %8s  %8.2f  %11.1f  %8.0f  %9s%n",
                form,
                bytes[0] / 1e6,
                seconds(times.getFirst()),
                best,
                trades == TARGET_TRADES ? "≤ 1.5" : "",
                select,
                best / select,
                growth.megabytes(),
                "≤ 32");
    }

    private Duration select(Form form, Trader trader) throws SQLException, IOException {
        try (Connection connection = journal.superuser()) {
            long begin = System.nanoTime();
            for (String select : List.of(TRADES, FILLS).subList(0, form.selects)) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut(select.formatted(trader.workspaceId()), OutputStream.nullOutputStream());
            }
            return Duration.ofNanos(System.nanoTime() - begin);
        }
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
