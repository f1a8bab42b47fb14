package com.tradingjournal.privacy.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.devservices.servers.DatabaseRole;
import com.tradingjournal.jobs.batch.BatchNode;
import com.tradingjournal.privacy.batch.Traces.Person;
import com.tradingjournal.testing.TestDatabase;
import com.tradingjournal.testing.WithServers;
import java.sql.Connection;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real processes that are killed while they erase: another one ends it, and nothing is left. */
@WithServers(role = DatabaseRole.BATCH)
class KilledErasureIT {

    /** More than a portion, so that the first are gone when the last keeps the process waiting. */
    private static final int TRADES = WorkspaceEraser.PORTION + 10_000;

    private Traces traces;

    @BeforeEach
    void open(TestDatabase database) {
        traces = new Traces(database);
    }

    /** The process stands still at a row that is locked: among his fills, where he leaves the workspace, at himself. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "executions where user_id = '%s' order by ctid desc limit 1",
                "memberships where user_id = '%s'",
                "users where id = '%s'"
            })
    void erasureKilledHereIsEndedByAnother(String row) throws Exception {
        UUID shared = traces.workspace("Desk");
        Person colleague = traces.person();
        traces.leave(shared, colleague);
        Person leaving = traces.person();
        traces.multiply(leaving, traces.leave(shared, leaving), TRADES);
        String ofColleague = traces.rowsWith(colleague.mark());
        traces.execute(
                "update users set deletion_due_at = now() - interval '1 second' where id = '" + leaving.id() + "'");
        traces.order("privacy-erase");
        killAt("select from " + row.formatted(leaving.id()));
        assertThat(traces.tablesWith(leaving.id().toString())).contains("users");
        try (BatchNode other = BatchNode.start()) {
            traces.awaitJobs("privacy-erase");
        }
        assertThat(traces.tablesWith(leaving.mark())).isEmpty();
        assertThat(traces.tablesWith(leaving.id().toString())).containsExactly("audit_events");
        assertThat(traces.rowsWith(colleague.mark())).isEqualTo(ofColleague);
    }

    /** What time would do comes after it: PostgreSQL ends the session of whoever died, and his lease runs out. */
    private void killAt(String row) throws Exception {
        try (Connection held = traces.holding(row);
                BatchNode killed = BatchNode.start()) {
            traces.await(
                    "select count(*) > 0 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'");
            killed.kill();
            held.rollback();
        }
        traces.execute("""
                select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'journal_batch';
                update jobs set lease_expires_at = now() where state = 'RUNNING'""");
    }
}
