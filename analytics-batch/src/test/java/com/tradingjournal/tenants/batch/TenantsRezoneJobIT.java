package com.tradingjournal.tenants.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.devservices.servers.DatabaseRole;
import com.tradingjournal.jobs.control.JobQueue;
import com.tradingjournal.jobs.entity.JobType;
import com.tradingjournal.positions.control.BookKey;
import com.tradingjournal.positions.control.PositionWriter;
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
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A workspace moves to another zone. */
@WithServers(role = DatabaseRole.BATCH)
@HelidonTest
class TenantsRezoneJobIT {

    /** Workspace, owner and account share an id; ten bought on the 5th and sold at 20:00 UTC, in India already the 6th. */
    private static final String WORKSPACE = """
            insert into users (id, email, email_key, name, created_at, updated_at)
                 values ('%1$s', '%1$s@example.com', '%1$s@example.com', 'Asha', now(), now());
            insert into tenants (id, name, currency, time_zone, time_zone_pending, plan, created_at, updated_at)
                 values ('%1$s', 'Workspace', 'INR', 'Asia/Kolkata', 'UTC', 'FREE', now(), now());
            insert into memberships values ('%1$s', '%1$s', 'OWNER', now(), now());
            insert into accounts (tenant_id, id, user_id, name, currency, time_zone, lot_method, created_at, updated_at)
                 values ('%1$s', '%1$s', '%1$s', 'Main', 'INR', 'Asia/Kolkata', 'FIFO', now(), now());
            insert into executions (tenant_id, id, account_id, user_id, instrument, symbol, asset_class, currency, side, quantity,
                                    price, executed_at, other_charge, synthetic, created_at)
                 values ('%1$s', gen_random_uuid(), '%1$s', '%1$s', 'ACME', 'ACME', 'STOCK', 'INR', 'BUY', 10, 2, '2026-01-05T10:00:00Z', 0, false, now()),
                        ('%1$s', gen_random_uuid(), '%1$s', '%1$s', 'ACME', 'ACME', 'STOCK', 'INR', 'SELL', 10, 3, '2026-01-05T20:00:00Z', 0, false, now())
            """;

    @Inject
    JobQueue queue;

    @Inject
    PositionWriter positions;

    @Inject
    ThreadTransactionManager transactions;

    @Test
    void everyDayAndTheZoneChangeTogether(TestDatabase database) throws Exception {
        UUID moving = workspace(database);
        UUID staying = workspace(database);
        assertThat(days(database, moving)).isEqualTo("Asia/Kolkata 2026-01-06 2026-01-06");
        transactions.callAs(new Caller.JobOf(moving, moving), () -> queue.enqueue(JobType.TENANTS_REZONE, Map.of()));
        for (int i = 0; i < 300 && !days(database, moving).startsWith("UTC"); i++) {
            Thread.sleep(100);
        }
        assertThat(days(database, moving)).isEqualTo("UTC 2026-01-05 2026-01-05");
        assertThat(days(database, staying)).isEqualTo("Asia/Kolkata 2026-01-06 2026-01-06");
    }

    private UUID workspace(TestDatabase database) throws Exception {
        UUID id = UUID.randomUUID();
        try (Connection connection = database.asSuperuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(WORKSPACE.formatted(id));
        }
        transactions.callAs(new Caller.JobOf(id, id), () -> positions.rematch(id, List.of(new BookKey.Shared("ACME"))));
        return id;
    }

    private static String days(TestDatabase database, UUID workspace) throws SQLException {
        try (Connection connection = database.asSuperuser().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("""
                        select concat_ws(' ', n.time_zone, t.day, l.day) from tenants n
                        join trades t on t.tenant_id = n.id join closed_lots l on l.tenant_id = n.id where n.id = '%s'""".formatted(workspace))) {
            result.next();
            return result.getString(1);
        }
    }
}
