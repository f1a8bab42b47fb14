package com.tradingjournal.jobs.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.devservices.servers.DatabaseRole;
import com.tradingjournal.testing.TestDatabase;
import com.tradingjournal.testing.WithServers;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two nodes with one calendar. */
@WithServers(role = DatabaseRole.BATCH)
class ScheduleIT {

    private static final UUID ANY = new UUID(0, 0);

    /** Their jobs are planned for workspaces, and there is none. */
    private static final Set<String> PLANNED = Set.of("analytics-drain", "analytics-nightly");

    @Test
    void eachTimeThatPassedWhileNoNodeRanFiresOnceOnOneOfThem(TestDatabase database) throws Exception {
        JobBench bench = new JobBench(database);
        int times = Schedule.calendar().size();
        int jobs = times - PLANNED.size();
        try (BatchNode first = BatchNode.start()) {
            bench.awaitTrue("select count(*) = " + times + " from quartz.qrtz_triggers where ? is not null", ANY);
            assertThat(first.terminate()).isTrue();
        }
        bench.execute("update quartz.qrtz_triggers set next_fire_time = (extract(epoch from now()) - 3600) * 1000");
        try (BatchNode one = BatchNode.start();
                BatchNode two = BatchNode.start()) {
            bench.awaitTrue(
                    "select count(*) = " + jobs + " from jobs where tenant_id = ? and state = 'COMPLETED'", ANY);
            Thread.sleep(3_000);
        }
        assertThat(bench.text("select count(*) from jobs where tenant_id = ?", ANY))
                .isEqualTo(String.valueOf(jobs));
    }
}
