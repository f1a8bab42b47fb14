package com.tradingjournal.benchmarks;

import com.tradingjournal.benchmarks.filling.Filling;
import com.tradingjournal.benchmarks.load.Latencies;
import com.tradingjournal.benchmarks.load.Probe;
import com.tradingjournal.devservices.services.ServiceProcess;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * What the batch takes to compute the kept figures of all workspaces: all of them, and what has changed. Its bounds are single statements by a
 * superuser on one core, without policies, that store nothing.
 */
record RecomputeSpeed(RunningJournal journal, int workspaces) {

    private static final int TIMES = 3;

    private static final String SCAN = "select sum(pnl) from trades";

    private static final String GROUP_BY = """
            select tenant_id, user_id, account_id, currency, day, count(*), sum(pnl), sum(realized_fees)
              from trades where status = 'CLOSED' and deleted_at is null
             group by tenant_id, user_id, account_id, currency, day""";

    /** The rows that are kept for days, as the product's own view makes them. */
    private static final String DAYS = "select * from analytics_days";

    /** The cache must say what the trades and the lots say, to the digit. */
    private static final String DIFFERENCES = """
            select count(*) from (
                select sum(n), sum(pnl_u), sum(fees_u), sum(lots), sum(realized_u) from analytics_cache where period = '%s'
                except
                select * from (select count(*), sum(pnl_u), sum(fees_u) from trades where status = 'CLOSED' and deleted_at is null) t,
                              (select count(*), sum(pnl_u) from closed_lots) l) different""";

    private static final String PICK_NEWEST = """
            create temporary table changed as
            select tenant_id, id from trades where status = 'CLOSED' and deleted_at is null order by exit_timestamp desc limit %d""";

    private static final String PICK_ANY = """
            create temporary table changed as
            select tenant_id, id from trades where status = 'CLOSED' and deleted_at is null order by hashtextextended(id::text, 7) limit %d""";

    /** As the product does it: trades and their lots by one amount, the triggers at work, the version last. */
    private static final List<String> CHANGE = List.of(
            "analyze changed",
            "update trades t set exit_value = exit_value + 1 from changed c where t.tenant_id = c.tenant_id and t.id = c.id",
            """
            update closed_lots l set exit_value = exit_value + 1 from changed c
             where l.tenant_id = c.tenant_id and l.trade_id = c.id and l.ordinal = 1""",
            "update tenants set analytics_version = analytics_version + 1 where id in (select tenant_id from changed)",
            "drop table changed");

    void measure(List<Integer> sizes) throws Exception {
        double before = 0;
        long fewer = 0;
        try (Connection superuser = journal.superuser();
                AnalyticsJobs jobs = new AnalyticsJobs(superuser)) {
            for (int trades : sizes) {
                fill(superuser, trades);
                double full = measure(superuser, jobs, trades);
                if (fewer > 0) {
                    System.out.printf(
                            "growth: %.1f × the trades take %.1f × the time (target: linear)%n",
                            (double) trades / fewer, full / before);
                }
                before = full;
                fewer = trades;
            }
        }
    }

    private void fill(Connection superuser, int trades) throws SQLException {
        Filling filling = Filling.ofWorkspaces(superuser, workspaces);
        long present = Filling.number(superuser, "select count(*) from trades");
        if (present > trades) {
            throw new IllegalStateException("There are " + present + " trades already: sizes must grow.");
        }
        if (present < trades) {
            filling.trades(present + 1, trades);
        }
    }

    /** @return seconds of a full recompute by one worker over what is kept already */
    private double measure(Connection superuser, AnalyticsJobs jobs, int trades) throws Exception {
        double scan = seconds(superuser, SCAN);
        double groupBy = seconds(superuser, GROUP_BY);
        double days = seconds(superuser, DAYS);
        System.out.printf("%n%,d trades of %,d workspaces%n", trades, workspaces);
        System.out.printf("%-38s %9s %9s %9s %9s  %s%n", "", "seconds", "÷ scan", "÷ GROUP BY", "÷ days", "target");
        Line line = new Line(scan, groupBy, days);
        line.print("select sum(pnl)", scan, "");
        line.print("GROUP BY day", groupBy, "");
        line.print("select from analytics_days", days, "");
        line.print("full, nothing kept yet", beside("full, nothing kept yet", jobs::recomputeAll), "");
        requireRight(superuser);
        vacuum(superuser);
        double full = beside("full, one worker", jobs::recomputeAll);
        line.print("full, one worker", full, "÷ GROUP BY ≤ 2.5");
        requireRight(superuser);
        System.out.printf("%,d rows are kept%n", Filling.number(superuser, "select count(*) from analytics_cache"));
        for (Pick pick : Pick.values()) {
            change(superuser, pick, trades / 100);
            double changed = beside(pick.what, jobs::drain);
            line.print(pick.what, changed, "%.1f %% of full (≤ 3 %%)".formatted(100 * changed / full));
            requireRight(superuser);
        }
        vacuum(superuser);
        try (ServiceProcess second = journal.startBatch()) {
            double two = beside("full, two workers", jobs::recomputeAll);
            line.print("full, two workers", two, "%.2f × one worker".formatted(two / full));
        }
        requireRight(superuser);
        return full;
    }

    private enum Pick {
        NEWEST("1 % changed, the newest", PICK_NEWEST),
        ANY("1 % changed, at random", PICK_ANY);

        private final String what;
        private final String sql;

        Pick(String what, String sql) {
            this.what = what;
            this.sql = sql;
        }
    }

    private static void change(Connection superuser, Pick pick, int trades) throws SQLException {
        superuser.setAutoCommit(false);
        try (Statement statement = superuser.createStatement()) {
            statement.execute(pick.sql.formatted(trades));
            for (String change : CHANGE) {
                statement.execute(change);
            }
            superuser.commit();
        } finally {
            superuser.setAutoCommit(true);
        }
    }

    /** The work, and how long the API took meanwhile to say that it lives and is ready. */
    private double beside(String what, Callable<AnalyticsJobs.Work> work) throws Exception {
        try (Probe live = Probe.start(journal.apiUrl(), "/health/live");
                Probe ready = Probe.start(journal.apiUrl(), "/health/ready")) {
            AnalyticsJobs.Work done = work.call();
            Latencies alive = live.latencies();
            Latencies prepared = ready.latencies();
            System.out.printf(
                    "    %s: %d jobs; health meanwhile: live p50 %.1f, p99 %.1f ms, ready p50 %.1f, p99 %.1f ms (p99 ≤ 20 ms)%n",
                    what,
                    done.jobs(),
                    alive.percentileMillis(50),
                    alive.percentileMillis(99),
                    prepared.percentileMillis(50),
                    prepared.percentileMillis(99));
            return done.seconds();
        }
    }

    private static void requireRight(Connection superuser) throws SQLException {
        for (String period : List.of("DAY", "WEEK", "MONTH")) {
            if (Filling.number(superuser, DIFFERENCES.formatted(period)) != 0) {
                throw new IllegalStateException("What is kept for " + period + " is not what the trades say.");
            }
        }
    }

    /** As a database does by itself in the minutes after rows were written, and so before any night. */
    private static void vacuum(Connection superuser) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute("vacuum (analyze) trades, closed_lots, analytics_cache, analytics_dimensions");
        }
    }

    /** The best of some: the bound is what the database can do. Executed whole, and no row sent. */
    private static double seconds(Connection superuser, String sql) throws SQLException {
        double best = Double.MAX_VALUE;
        try (Statement statement = superuser.createStatement()) {
            statement.execute("set max_parallel_workers_per_gather = 0");
            for (int i = 0; i < TIMES; i++) {
                long begin = System.nanoTime();
                statement.execute("explain (analyze, timing off, buffers off, summary off) " + sql);
                best = Math.min(best, (System.nanoTime() - begin) / 1e9);
            }
            statement.execute("reset max_parallel_workers_per_gather");
        }
        return best;
    }

    private record Line(double scan, double groupBy, double days) {
        void print(String what, double seconds, String target) {
            System.out.printf(
                    "%-38s %9.2f %9.2f %9.2f %9.2f  %s%n",
                    what, seconds, seconds / scan, seconds / groupBy, seconds / days, target);
        }
    }
}
