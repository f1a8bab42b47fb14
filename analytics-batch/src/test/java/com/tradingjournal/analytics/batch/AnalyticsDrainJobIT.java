package com.tradingjournal.analytics.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.devservices.servers.DatabaseRole;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.testing.TestDatabase;
import com.tradingjournal.testing.WithServers;
import io.helidon.microprofile.testing.junit5.HelidonTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
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
            for (int i = 0; i < 60; i++) {
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
