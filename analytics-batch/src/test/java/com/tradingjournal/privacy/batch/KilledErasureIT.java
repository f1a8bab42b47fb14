package com.tradingjournal.privacy.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.devservices.servers.DatabaseRole;
import com.tradingjournal.jobs.batch.BatchNode;
import com.tradingjournal.privacy.batch.Traces.Person;
import com.tradingjournal.testing.TestDatabase;
import com.tradingjournal.testing.WithServers;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real processes that are killed while they erase: another one ends it, and nothing is left. */
@WithServers(role = DatabaseRole.BATCH)
class KilledErasureIT {

    private static final int TRADES = 60_000;

    private Traces traces;

    @BeforeEach
    void open(TestDatabase database) {
        traces = new Traces(database);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exists (select from jobs where type = 'privacy-erase' and state = 'RUNNING')",
                "(select count(*) from executions where user_id = 'PERSON') between 1 and 60000",
                "(select count(*) from trades where user_id = 'PERSON') between 0 and 60000"
            })
    void erasureKilledWhenThisHoldsIsEndedByAnother(String moment) throws Exception {
        UUID shared = traces.workspace("Desk");
        Person colleague = traces.person();
        traces.leave(shared, colleague);
        Person leaving = traces.person();
        traces.multiply(leaving, traces.leave(shared, leaving), TRADES);
        traces.fill(traces.workspace("Alone"), leaving);
        String ofColleague = traces.rowsWith(colleague.mark());
        traces.execute("update users set deletion_due_at = now() - interval '1 second' where id = '" + leaving.id() + "'");
        traces.order("privacy-erase");
        try (BatchNode killed = BatchNode.start()) {
            traces.await("select " + moment.replace("PERSON", leaving.id().toString()));
            killed.kill();
        }
        traces.execute("""
                select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and state = 'idle in transaction';
                update jobs set lease_expires_at = now() where state = 'RUNNING'""");
        try (BatchNode other = BatchNode.start()) {
            traces.awaitJobs("privacy-erase");
        }
        assertThat(traces.tablesWith(leaving.mark())).isEmpty();
        assertThat(traces.tablesWith(leaving.id().toString())).containsExactly("audit_events");
        assertThat(traces.rowsWith(colleague.mark())).isEqualTo(ofColleague);
    }
}
