package com.tradingjournal.analytics.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.devservices.servers.DatabaseRole;
import com.tradingjournal.jobs.control.JobQueue;
import com.tradingjournal.jobs.entity.JobType;
import com.tradingjournal.metrics.control.Summaries;
import com.tradingjournal.metrics.entity.SeriesFigures;
import com.tradingjournal.metrics.entity.Summary.Confidence;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.testing.TestDatabase;
import com.tradingjournal.testing.WithServers;
import io.helidon.microprofile.testing.junit5.HelidonTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is changed, soon the cache is what it should be. */
@WithServers(role = DatabaseRole.BATCH)
@HelidonTest
class AnalyticsDrainJobIT {

    @Inject
    DrainPlanner planner;

    @Inject
    ThreadTransactionManager transactions;

    @Inject
    JobQueue queue;

    @Inject
    MetricRegistry metrics;

    private TestDatabase database;

    @BeforeEach
    void open(TestDatabase test) {
        database = test;
    }

    @Test
    void journalIsAddedUpInEachWorkspaceThatChanged() throws Exception {
        SomeJournal one = SomeJournal.in("Asia/Kolkata", database).trade(200, 500);
        SomeJournal two = SomeJournal.in("America/New_York", database).trade(20, 30);
        drain(one);
        drain(two);
        assertThat(one.text("select count(distinct period) from analytics_cache where tenant_id = '" + one.id + "'"))
                .isEqualTo("3");
        assertThat(one.differences()).isZero();
        assertThat(two.differences()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void changesLeaveNoRowThatIsNotWhatItShouldBe(long seed) throws Exception {
        RandomGenerator random = RandomGeneratorFactory.getDefault().create(seed);
        SomeJournal journal = SomeJournal.in("UTC", database).trade(200, 400);
        for (int i = 0; i < 8; i++) {
            journal.change(random);
            drain(journal);
            assertThat(journal.differences()).as("after change " + i).isZero();
        }
    }

    @Test
    void writersWhoGoOnMeanwhileAreMissedByNone() throws Exception {
        SomeJournal journal = SomeJournal.in("UTC", database).trade(200, 400);
        Thread writer = Thread.ofPlatform().start(() -> {
            RandomGenerator random = RandomGeneratorFactory.getDefault().create(7);
            for (int i = 0; i < 30; i++) {
                journal.change(random);
            }
        });
        while (writer.isAlive()) {
            plan();
            Thread.sleep(20);
        }
        drain(journal);
        assertThat(journal.differences()).isZero();
    }

    @Test
    void otherToleranceIsAnotherCache() throws Exception {
        SomeJournal journal = SomeJournal.in("UTC", database).trade(200, 300);
        drain(journal);
        String before = decided(journal);
        journal.execute("update tenants set breakeven_tolerance = 500 where id = '" + journal.id + "'");
        drain(journal);
        assertThat(decided(journal)).isNotEqualTo(before);
        assertThat(journal.differences()).isZero();
    }

    @Test
    void otherZoneIsAnotherCache() throws Exception {
        SomeJournal journal = SomeJournal.in("Asia/Tokyo", database).trade(200, 300);
        drain(journal);
        String before = daysAndWeeks(journal);
        journal.execute("update tenants set time_zone_pending = 'America/Lima' where id = '" + journal.id + "'");
        transactions.callAs(
                new Caller.JobOf(journal.id, journal.id), () -> queue.enqueue(JobType.TENANTS_REZONE, Map.of()));
        journal.await("select time_zone = 'America/Lima' from tenants where id = '" + journal.id + "'");
        drain(journal);
        assertThat(daysAndWeeks(journal)).isNotEqualTo(before);
        assertThat(journal.differences()).isZero();
    }

    @Test
    void workspaceThatCannotBeAddedUpKeepsNoOtherWaiting() throws Exception {
        SomeJournal poisoned = SomeJournal.in("UTC", database).trade(20, 30);
        SomeJournal sound = SomeJournal.in("UTC", database).trade(20, 30);
        long before = metrics.counter(TenantAttempt.FAILURES).getCount();
        poisoned.execute(
                "alter table analytics_cache add constraint poison check (tenant_id <> '" + poisoned.id + "')");
        drain(sound);
        poisoned.await("select bool_and(state = 'COMPLETED') from jobs where type = 'analytics-drain'");
        assertThat(sound.differences()).isZero();
        assertThat(poisoned.dirty()).isPositive();
        assertThat(metrics.counter(TenantAttempt.FAILURES).getCount()).isGreaterThan(before);
        poisoned.execute("alter table analytics_cache drop constraint poison");
        drain(poisoned);
        assertThat(poisoned.differences()).isZero();
    }

    @Test
    void monthsByDimensionAreKeptWhereTradesAreMany() throws Exception {
        RandomGenerator random = RandomGeneratorFactory.getDefault().create(4);
        SomeJournal journal = SomeJournal.in("Asia/Kolkata", database).trade(200, 9_000);
        drain(journal);
        assertThat(journal.keyed()).isEqualTo("true true");
        assertThat(journal.keyedDifferences()).isZero();
        for (int i = 0; i < 8; i++) {
            journal.change(random);
            drain(journal);
            assertThat(journal.keyedDifferences()).as("after change " + i).isZero();
        }
        journal.execute("update tenants set breakeven_tolerance = 500 where id = '" + journal.id + "'");
        drain(journal);
        assertThat(journal.keyed()).isEqualTo("true true");
        assertThat(journal.keyedDifferences()).isZero();
    }

    @Test
    void fewTradesAreNotKeptByDimension() throws Exception {
        SomeJournal journal = SomeJournal.in("UTC", database).trade(200, 5_100);
        drain(journal);
        assertThat(journal.keyed()).isEqualTo("true true");
        journal.execute("delete from trades where tenant_id = '" + journal.id + "' and day >= '2026-02-01'");
        drain(journal);
        assertThat(journal.keyed()).isEqualTo("false false");
    }

    @Test
    void seriesOfManyTradesIsWhatASummaryWouldFindInThem() throws Exception {
        SomeJournal journal = SomeJournal.in("UTC", database).trade(200, 8_000);
        drain(journal);
        SeriesFigures expected = Summaries.ordered(journal.series("INR"), BigDecimal.ZERO);
        Confidence confidence = Objects.requireNonNull(expected.confidence());
        assertThat(journal.text(
                        "select concat_ws(' ', s.analytics_version = t.analytics_version, most_wins, most_losses, abs(current_streak),"
                                + " trim_scale(median_hold), trim_scale(confidence_low), trim_scale(confidence_high), resamples, seed)"
                                + " from analytics_series s join tenants t on t.id = s.tenant_id where s.currency = 'INR' and t.id = '"
                                + journal.id + "'"))
                .isEqualTo("t %d %d %d %s %s %s %d %d"
                        .formatted(
                                expected.longestWins(),
                                expected.longestLosses(),
                                expected.current().length(),
                                Objects.requireNonNull(expected.medianHoldSeconds())
                                        .toPlainString(),
                                confidence.low().toPlainString(),
                                confidence.high().toPlainString(),
                                confidence.resamples(),
                                confidence.seed()));
        assertThat(journal.text("select count(*) from analytics_series where currency = 'USD'"))
                .as("few")
                .isEqualTo("0");
    }

    @Test
    void workspaceThatWaitsIsPlannedOnce() {
        SomeJournal journal = SomeJournal.in("UTC", database);
        String jobs = "select count(*) from jobs where type = 'analytics-drain' and state = 'QUEUED'";
        journal.execute(
                ("insert into analytics_dirty (tenant_id, account_id, user_id, day) values ('%1$s', '%1$s', '%1$s', '2026-01-01');"
                                + "insert into jobs (tenant_id, id, user_id, type, priority, parameters, run_at) values ('%2$s', gen_random_uuid(), '%2$s',"
                                + " 'analytics-drain', 'MEDIUM', '{\"first\": \"%2$s\", \"last\": \"%3$s\"}', now() + interval '5 seconds')")
                        .formatted(journal.id, Caller.NONE, new UUID(-1, -1)));
        plan();
        plan();
        assertThat(journal.text(jobs)).isEqualTo("1");
        journal.execute("delete from jobs where state = 'QUEUED'");
    }

    @Test
    void workspaceThatIsImportedIntoIsLeftAloneForAShortTime() throws Exception {
        SomeJournal journal = SomeJournal.in("UTC", database);
        journal.execute(
                ("insert into analytics_dirty (tenant_id, account_id, user_id, day) values ('%1$s', '%1$s', '%1$s', '2026-01-01');"
                                + "insert into jobs (tenant_id, id, user_id, type, priority, state, lease_owner, lease_expires_at, started_at)"
                                + " values ('%1$s', gen_random_uuid(), '%2$s', 'imports-load', 'HIGH', 'RUNNING', 'another', now() + interval '1 minute', now())")
                        .formatted(journal.id, Caller.NONE));
        plan();
        assertThat(journal.text(
                        "select count(*) from jobs where type = 'analytics-drain' and parameters ->> 'first' = '%s'"
                                .formatted(journal.id)))
                .isEqualTo("0");
        journal.execute("update analytics_dirty set created_at = now() - interval '21 seconds' where tenant_id = '%s'"
                .formatted(journal.id));
        drain(journal);
        journal.execute("delete from jobs where tenant_id = '%s'".formatted(journal.id));
    }

    @Test
    void jobsThatHaveEndedAreForgottenWithTheirExecutions() throws Exception {
        SomeJournal journal = SomeJournal.in("UTC", database).trade(20, 30);
        drain(journal);
        journal.await("select bool_and(state = 'COMPLETED') from jobs where type = 'analytics-drain'");
        String executions =
                "select count(*) from jberet.job_execution e join jberet.job_instance i using (jobinstanceid)"
                        + " where jobname = 'analytics-drain' and e.createtime < now()";
        assertThat(journal.text(executions)).isNotEqualTo("0");
        journal.execute("update jobs set finished_at = now() - interval '2 hours' where type = 'analytics-drain'");
        plan();
        assertThat(journal.text("select count(*) from jobs where type = 'analytics-drain'"))
                .isEqualTo("0");
        assertThat(journal.text(executions)).isEqualTo("0");
    }

    private static String decided(SomeJournal journal) {
        return journal.text("select sum(wins + losses) from analytics_cache where period = 'MONTH' and tenant_id = '"
                + journal.id + "'");
    }

    private static String daysAndWeeks(SomeJournal journal) {
        return journal.text(
                "select string_agg(period_start || ' ' || n, ',' order by period_start, n) from analytics_cache"
                        + " where period <> 'MONTH' and tenant_id = '" + journal.id + "'");
    }

    private void drain(SomeJournal journal) throws InterruptedException {
        plan();
        journal.awaitClean();
    }

    private void plan() {
        Instant now = Instant.ofEpochSecond(0, System.nanoTime());
        transactions.callAs(new Caller.Nobody(), () -> {
            planner.plan(now);
            return now;
        });
    }
}
