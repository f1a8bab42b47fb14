package com.tradingjournal.analytics.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.devservices.servers.DatabaseRole;
import com.tradingjournal.jobs.batch.BatchNode;
import com.tradingjournal.testing.TestDatabase;
import com.tradingjournal.testing.WithServers;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real processes that die and share: the cache is that of a run that nobody disturbed. */
@WithServers(role = DatabaseRole.BATCH)
class KilledAnalyticsIT {

    private TestDatabase database;

    @BeforeEach
    void open(TestDatabase test) {
        database = test;
    }

    /** Before the first commit, between two workspaces, and somewhere in the middle of one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "exists (select from jobs where type = 'analytics-drain')",
                "exists (select from analytics_cache)",
                "(select count(distinct tenant_id) from analytics_cache) > 3"
            })
    void drainKilledAnywhereIsEndedByAnother(String moment) throws Exception {
        List<SomeJournal> journals = journals(8, 4_000);
        try (BatchNode killed = BatchNode.start()) {
            journals.getFirst().await("select " + moment);
            killed.kill();
        }
        assertThat(journals.stream().mapToLong(SomeJournal::dirty).sum()).isPositive();
        expireLeases();
        try (BatchNode other = BatchNode.start()) {
            for (SomeJournal journal : journals) {
                journal.awaitClean();
                assertThat(journal.differences()).isZero();
            }
        }
    }

    @Test
    void nightKilledInTheMiddleGoesOnWithTheNextWorkspace() throws Exception {
        List<SomeJournal> journals = journals(8, 4_000);
        try (BatchNode node = BatchNode.start()) {
            for (SomeJournal journal : journals) {
                journal.awaitClean();
            }
            assertThat(node.terminate()).isTrue();
        }
        SomeJournal any = journals.getFirst();
        any.execute("update analytics_cache set pnl_u = pnl_u + 1; delete from jobs where type = 'analytics-nightly'");
        any.execute("update quartz.qrtz_triggers set next_fire_time = (extract(epoch from now()) - 3600) * 1000");
        String spoilt =
                "select count(*) from unnest(array['%s']::uuid[]) t (id) where exists (select from analytics_cache c"
                                .formatted(String.join(
                                        "','",
                                        journals.stream()
                                                .map(j -> j.id.toString())
                                                .toList()))
                        + " join analytics_days v on v.tenant_id = c.tenant_id and v.account_id = c.account_id and v.currency = c.currency"
                        + " and v.day = c.period_start where c.tenant_id = t.id and c.period = 'DAY' and c.pnl_u <> v.pnl_u)";
        try (BatchNode killed = BatchNode.start()) {
            any.await("select (" + spoilt + ") < 8");
            killed.kill();
        }
        expireLeases();
        try (BatchNode one = BatchNode.start();
                BatchNode two = BatchNode.start()) {
            any.await("select bool_and(state = 'COMPLETED') from jobs where type = 'analytics-nightly'");
        }
        assertThat(journals)
                .allSatisfy(journal -> assertThat(journal.differences()).isZero());
    }

    @Test
    void twoNodesShareTheWorkspacesAndDoEachOnce() throws Exception {
        List<SomeJournal> journals = journals(60, 200);
        SomeJournal any = journals.getFirst();
        any.execute("delete from jobs where type like 'analytics-%'");
        try (BatchNode one = BatchNode.start();
                BatchNode two = BatchNode.start()) {
            for (SomeJournal journal : journals) {
                journal.awaitClean();
                assertThat(journal.differences()).isZero();
            }
            any.await("select bool_and(state = 'COMPLETED') from jobs where type like 'analytics-%'");
        }
        assertThat(any.text("select max(attempts) from jobs where type like 'analytics-%'"))
                .isEqualTo("1");
        assertThat(any.text("select count(*) - count(distinct unique_key) from jobs where type like 'analytics-%'"))
                .isEqualTo("0");
    }

    private List<SomeJournal> journals(int workspaces, int trades) {
        return IntStream.range(0, workspaces)
                .mapToObj(i -> SomeJournal.in("UTC", database).trade(200, trades))
                .toList();
    }

    private void expireLeases() {
        SomeJournal.in("UTC", database)
                .execute(
                        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
                                + " and usename = 'journal_batch'; update jobs set lease_expires_at = now() where state = 'RUNNING'");
    }
}
