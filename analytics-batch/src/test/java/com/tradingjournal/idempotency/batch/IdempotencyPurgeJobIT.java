package com.tradingjournal.idempotency.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.devservices.servers.DatabaseRole;
import com.tradingjournal.jobs.control.JobQueue;
import com.tradingjournal.jobs.entity.JobType;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.testing.TestDatabase;
import com.tradingjournal.testing.WithServers;
import io.helidon.microprofile.testing.junit5.HelidonTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

@WithServers(role = DatabaseRole.BATCH)
@HelidonTest
class IdempotencyPurgeJobIT {

    /** In each of two workspaces a key of an hour ago and one of two days ago. */
    private static final String KEYS = """
            insert into tenants (id, name, currency, time_zone, plan, created_at, updated_at)
            select gen_random_uuid(), 'W', 'INR', 'Asia/Kolkata', 'FREE', now(), now() from generate_series(1, 2);
            insert into idempotency_keys (tenant_id, user_id, method, path, key, body_hash, created_at)
            select t.id, t.id, 'POST', '/trades', age, '', now() - age::interval
              from tenants t, unnest(array['1 hour', '2 days']) age""";

    @Inject
    JobQueue queue;

    @Inject
    ThreadTransactionManager transactions;

    @Test
    void keysAreForgottenAfterADay(TestDatabase database) throws Exception {
        try (Connection connection = database.asSuperuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(KEYS);
            for (String occasion : List.of("this hour", "the next one")) {
                transactions.callAs(new Caller.Nobody(), () -> {
                    queue.enqueueOnce(JobType.IDEMPOTENCY_PURGE, occasion);
                    return true;
                });
                for (int i = 0; i < 300 && !done(statement, occasion); i++) {
                    Thread.sleep(100);
                }
                assertThat(left(statement)).isEqualTo("1 hour 1 hour");
            }
        }
    }

    private static boolean done(Statement statement, String occasion) throws SQLException {
        try (ResultSet job = statement.executeQuery(
                "select from jobs where state = 'COMPLETED' and unique_key = '" + occasion + "'")) {
            return job.next();
        }
    }

    private static String left(Statement statement) throws SQLException {
        try (ResultSet keys =
                statement.executeQuery("select string_agg(key, ' ' order by key) from idempotency_keys")) {
            keys.next();
            return keys.getString(1);
        }
    }
}
