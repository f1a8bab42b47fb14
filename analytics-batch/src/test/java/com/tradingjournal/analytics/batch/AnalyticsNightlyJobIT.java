package com.tradingjournal.analytics.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.devservices.servers.DatabaseRole;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.testing.TestDatabase;
import com.tradingjournal.testing.WithServers;
import io.helidon.microprofile.testing.junit5.HelidonTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every night all that is added up is compared with the trades. Each test has a zone of its own, and nights of the past century. */
@WithServers(role = DatabaseRole.BATCH)
@HelidonTest
class AnalyticsNightlyJobIT {

    private static final AtomicInteger YEAR = new AtomicInteger(1950);

    /** A day that is wrong, a month that is missing, a week that nobody traded in. */
    private static final String SPOIL = """
            update analytics_cache set pnl_u = pnl_u + 1 where (tenant_id, period, currency, period_start, account_id) in
                (select tenant_id, period, currency, period_start, account_id from analytics_cache
                  where tenant_id = '%1$s' and period = 'DAY' limit 1);
            delete from analytics_cache where tenant_id = '%1$s' and period = 'MONTH' and currency = 'INR' and account_id = '%1$s'
               and period_start = '2026-02-01';
            insert into analytics_cache
            select tenant_id, period, currency, date '1999-01-04', account_id, user_id, n, wins, losses, crypto, pnl_u, fees_u, won_u, lost_u,
                   squares_u, largest_win_u, largest_loss_u, n_r, r, r_squares, n_hold, hold_seconds, lots, realized_u, realized_fees_u
              from analytics_cache where tenant_id = '%1$s' and period = 'WEEK' limit 1""";

    /** Of one trade, one lot, one row: each may be all that is wrong. */
    private static final List<String> UNSEEN = List.of(
            "update trades set day = day + 1 where TRADE",
            "update trades set currency = case currency when 'USD' then 'INR' else 'USD' end where TRADE",
            "update trades set account_id = (select a.id from accounts a where a.id <> trades.account_id) where TRADE",
            "update trades set symbol = 'OTHER' where TRADE",
            "update trades set strategy_id = id where TRADE",
            "update trades set asset_class = 'FOREX' where TRADE",
            "update trades set side = case side when 'BUY' then 'SELL' else 'BUY' end where TRADE",
            "update trades set entry_timestamp = entry_timestamp - interval '1 hour' where TRADE",
            "update trades set exit_timestamp = exit_timestamp + interval '1 day' where TRADE",
            "update trades set entry_timing = 'DATE_ONLY' where TRADE",
            "update trades set exit_value = exit_value + 0.00000001 where TRADE",
            "update trades set realized_fees = realized_fees + 1, exit_value = exit_value + case side when 'BUY' then 1 else -1 end where TRADE",
            "update trades set hold_seconds = hold_seconds + 0.000001 where TRADE",
            "update trades set initial_risk = 7 where TRADE",
            "update trades set deleted_at = now() where TRADE",
            "update trades set status = 'OPEN' where TRADE",
            "update closed_lots set day = day + 1 where LOT",
            "update closed_lots set currency = case currency when 'USD' then 'INR' else 'USD' end where LOT",
            "update closed_lots set exit_value = exit_value + 1 where LOT",
            "update closed_lots set fees = fees + 1, exit_value = exit_value + case side when 'BUY' then 1 else -1 end where LOT",
            "delete from closed_lots where LOT",
            "update tenants set breakeven_tolerance = 3",
            "update tenants set time_zone = 'Asia/Tokyo'",
            "update trade_tags set tag_id = trade_id where TAGGED",
            "update trade_tags set trade_id = (select t.id from trades t where not exists (select from trade_tags g where g.trade_id = t.id) limit 1) where TAGGED",
            "delete from trade_tags where TAGGED",
            "update analytics_cache set wins = wins + 1, losses = losses - 1 where ROW",
            "update analytics_cache set tally = tally + 1 where ROW",
            "update analytics_cache set currency = 'EUR' where ROW",
            "update analytics_cache set period_start = period_start + 70000 where ROW",
            "delete from analytics_cache where ROW",
            """
            insert into analytics_cache
            select tenant_id, period, 'EUR', period_start, account_id, user_id, n, wins, losses, crypto, pnl_u, fees_u, won_u, lost_u, squares_u,
                   largest_win_u, largest_loss_u, n_r, r, r_squares, n_hold, hold_seconds, lots, realized_u, realized_fees_u, tally, seal
              from analytics_cache where ROW""",
            "update analytics_dimensions set pnl_u = pnl_u + 1 where KEY",
            "update analytics_dimensions set key = 'OTHER' where KEY",
            "update analytics_dimensions set month = month + 70000 where KEY",
            "delete from analytics_dimensions where KEY",
            "delete from analytics_dimensions where ctid = (select min(ctid) from analytics_dimensions where dimension = 'TAG')");

    /** Nothing that a figure is made of. */
    private static final List<String> OF_NO_CONCERN = List.of(
            "update trades set notes = 'Too early', rating = 2, stop_loss = 1 where TRADE",
            "update trades set initial_risk = initial_risk + 1 where pnl_u = 0",
            "update tenants set name = 'Other'");

    @Inject
    CacheWriter cache;

    @Inject
    DimensionWriter dimensions;

    @Inject
    Database sql;

    @Inject
    NightPlanner nights;

    @Inject
    DrainPlanner drains;

    @Inject
    ThreadTransactionManager transactions;

    @Inject
    MetricRegistry metrics;

    private TestDatabase database;

    @BeforeEach
    void open(TestDatabase test) {
        database = test;
    }

    @Test
    void differenceIsRepairedAndCountedAndDirtyDaysAreNone() throws Exception {
        SomeJournal journal = drained("Europe/Berlin");
        long before = differences();
        journal.execute(SPOIL.formatted(journal.id));
        assertThat(journal.differences()).isEqualTo(4);
        String version = "select analytics_version from tenants where id = '" + journal.id + "'";
        String remembered = journal.text(version);
        night("Europe/Berlin", journal);
        assertThat(journal.differences()).isZero();
        assertThat(differences()).isEqualTo(before + 3);
        assertThat(journal.text(version)).as("answers are of a version").isNotEqualTo(remembered);
    }

    @Test
    void monthsByDimensionAreComparedAndRepairedToo() throws Exception {
        SomeJournal journal = drained("Europe/Vienna", 5_500);
        long before = differences();
        journal.execute(
                ("update analytics_dimensions set n = n + 1 where tenant_id = '%1$s' and dimension = 'SIDE' and key = 'BUY'"
                                + " and currency = 'USD' and month = '2026-02-01' and account_id = '%1$s'")
                        .formatted(journal.id));
        assertThat(journal.keyedDifferences()).isEqualTo(2);
        night("Europe/Vienna", journal);
        assertThat(journal.keyedDifferences()).isZero();
        assertThat(differences()).isEqualTo(before + 1);
    }

    /** As if a trigger had missed it: each trade is as it was, but stands or is called otherwise. */
    @Test
    void whatChangedUnseenIsFoundWhereItIsNow() throws Exception {
        SomeJournal journal = drained("Europe/Prague", 5_500);
        for (String change : List.of(
                "update trades set day = day + 1 where id = %s",
                "update closed_lots set day = day + 1 where trade_id = %s",
                "update trades set currency = case currency when 'USD' then 'INR' else 'USD' end where id = %s",
                "update trades set symbol = 'OTHER' where id = %s")) {
            long before = differences();
            journal.execute("set session_replication_role = replica; "
                    + change.formatted("(select min(id::text)::uuid from trades where tenant_id = '" + journal.id + "'"
                            + " and status = 'CLOSED')"));
            assertThat(journal.dirty()).isZero();
            night("Europe/Prague", journal);
            assertThat(journal.differences() + journal.keyedDifferences())
                    .as(change)
                    .isZero();
            assertThat(differences()).as(change).isGreaterThan(before);
        }
    }

    /** As one look at the hashes tells it. */
    @Test
    void nothingThatChangesUnseenLooksIntact() throws Exception {
        SomeJournal journal =
                SomeJournal.in("Europe/Oslo", database).trade(100, 5_500).tag().tag();
        drain(journal);
        transactions.callAs(new Caller.JobOf(journal.id, Caller.NONE), () -> {
            assertThat(UNSEEN)
                    .allSatisfy(change -> assertThat(looksIntactAfter(change)).isFalse());
            assertThat(OF_NO_CONCERN)
                    .allSatisfy(change -> assertThat(looksIntactAfter(change)).isTrue());
            return journal;
        });
    }

    /** Days on which lots were closed but no trade are none that a tolerance changes. */
    @Test
    void anotherToleranceIsNoDifference() throws Exception {
        SomeJournal journal = SomeJournal.in("Europe/Madrid", database).trade(100, 200);
        journal.execute(
                "update trades set status = 'OPEN' where tenant_id = '" + journal.id + "' and day < '2026-02-01'");
        drain(journal);
        long before = differences();
        journal.execute("update tenants set breakeven_tolerance = 50 where id = '" + journal.id + "'");
        night("Europe/Madrid", journal);
        assertThat(journal.differences()).isZero();
        assertThat(differences()).isEqualTo(before);
    }

    @Test
    void nightTakesWhatIsDirtyAndCallsItNoDifference() throws Exception {
        SomeJournal journal = SomeJournal.in("Europe/Paris", database).trade(100, 200);
        long before = differences();
        night("Europe/Paris", journal);
        assertThat(journal.differences()).isZero();
        assertThat(journal.dirty()).isZero();
        assertThat(differences()).isEqualTo(before);
    }

    @Test
    void otherZonesSleepOnAndADateHasOneNight() throws Exception {
        SomeJournal east = drained("Asia/Tokyo");
        SomeJournal west = drained("America/Lima");
        Instant morning = Instant.parse("1951-07-01T18:30:00Z");
        plan(morning);
        plan(morning.plusSeconds(900));
        assertThat(jobs("1951-07-02 Asia/Tokyo %", east)).isEqualTo("1");
        assertThat(jobs("1951-07-01 America/Lima %", west)).isEqualTo("1");
        assertThat(jobs("1951-07-02 America/Lima %", west)).isEqualTo("0");
        plan(Instant.parse("1951-07-02T08:30:00Z"));
        assertThat(jobs("1951-07-02 America/Lima %", west)).isEqualTo("1");
    }

    private SomeJournal drained(String zone) throws Exception {
        return drained(zone, 200);
    }

    private SomeJournal drained(String zone, int trades) throws Exception {
        SomeJournal journal = SomeJournal.in(zone, database).trade(100, trades);
        drain(journal);
        return journal;
    }

    private void drain(SomeJournal journal) throws InterruptedException {
        transactions.callAs(new Caller.Nobody(), () -> {
            drains.plan(Instant.ofEpochSecond(0, System.nanoTime()));
            return journal;
        });
        journal.awaitClean();
    }

    /** In the bound workspace, where it is undone again. */
    private boolean looksIntactAfter(String change) {
        sql.update("savepoint intact");
        sql.update(change.replace(
                        "TRADE", "id = (select min(id::text)::uuid from trades where status = 'CLOSED' and pnl_u <> 0)")
                .replace("LOT", "ctid = (select min(ctid) from closed_lots)")
                .replace("TAGGED", "ctid = (select min(ctid) from trade_tags)")
                .replace("ROW", "ctid = (select min(ctid) from analytics_cache)")
                .replace("KEY", "ctid = (select min(ctid) from analytics_dimensions where dimension = 'SYMBOL')"));
        boolean intact = cache.verdict().intact() && dimensions.isIntact();
        sql.update("rollback to savepoint intact");
        return intact;
    }

    /** The next night of them all, as far as there are any. */
    private void night(String zone, SomeJournal journal) throws InterruptedException {
        String date = YEAR.incrementAndGet() + "-01-01";
        plan(Instant.parse(date + "T12:00:00Z"));
        journal.await("select count(*) > 0 and bool_and(state = 'COMPLETED') from jobs where unique_key like '%s %s %%'"
                .formatted(date, zone));
    }

    private void plan(Instant occasion) {
        transactions.callAs(new Caller.Nobody(), () -> {
            nights.plan(occasion);
            return occasion;
        });
    }

    private long differences() {
        return metrics.counter(NightWriter.DIFFERENCES).getCount();
    }

    private static String jobs(String occasion, SomeJournal any) {
        return any.text("select count(*) from jobs where unique_key like '" + occasion + "'");
    }
}
