package com.tradingjournal.positions.batch;

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
import java.util.UUID;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The nightly run over every workspace. */
@WithServers(role = DatabaseRole.BATCH)
@HelidonTest
class PositionsReconcileJobIT {

    @Inject
    JobQueue queue;

    @Inject
    PositionWriter positions;

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
    void differenceInAnyWorkspaceIsRepairedAndCounted() throws Exception {
        UUID first = tradingWorkspace();
        UUID second = tradingWorkspace();
        execute("update closed_lots set exit_value = exit_value + 1 where tenant_id = '" + second + "'");
        long before = metrics.counter(ReconciliationBatchlet.DIFFERENCES).getCount();
        reconcile("first night");
        assertThat(metrics.counter(ReconciliationBatchlet.DIFFERENCES).getCount())
                .isEqualTo(before + 1);
        for (UUID workspace : List.of(first, second)) {
            assertThat(text("select sum(exit_value)::text from closed_lots where tenant_id = '" + workspace + "'"))
                    .startsWith("30");
        }
        reconcile("second night");
        assertThat(metrics.counter(ReconciliationBatchlet.DIFFERENCES).getCount())
                .isEqualTo(before + 1);
    }

    private void reconcile(String night) throws Exception {
        transactions.callAs(new Caller.Nobody(), () -> {
            queue.enqueueOnce(JobType.POSITIONS_RECONCILE, night);
            return night;
        });
        for (int i = 0;
                i < 300
                        && !text("select state from jobs where unique_key = '" + night + "'")
                                .equals("COMPLETED");
                i++) {
            Thread.sleep(100);
        }
        assertThat(text("select state from jobs where unique_key = '" + night + "'"))
                .isEqualTo("COMPLETED");
    }

    /** Ten bought for 2 and sold for 3; workspace, owner and account share an id. */
    private UUID tradingWorkspace() throws SQLException {
        UUID id = UUID.randomUUID();
        execute("""
                insert into users (id, email, email_key, name, created_at, updated_at)
                     values ('%1$s', '%1$s@example.com', '%1$s@example.com', 'Asha', now(), now());
                insert into tenants (id, name, currency, time_zone, plan, created_at, updated_at)
                     values ('%1$s', 'Workspace', 'INR', 'Asia/Kolkata', 'FREE', now(), now());
                insert into memberships values ('%1$s', '%1$s', 'OWNER', now(), now());
                insert into accounts (tenant_id, id, user_id, name, currency, time_zone, lot_method, created_at, updated_at)
                     values ('%1$s', '%1$s', '%1$s', 'Main', 'INR', 'Asia/Kolkata', 'FIFO', now(), now());
                insert into executions (tenant_id, id, account_id, user_id, instrument, symbol, asset_class, currency, side, quantity,
                                        price, executed_at, other_charge, synthetic, created_at)
                     values ('%1$s', gen_random_uuid(), '%1$s', '%1$s', 'ACME', 'ACME', 'STOCK', 'INR', 'BUY', 10, 2, now() - interval '1 h', 0, false, now()),
                            ('%1$s', gen_random_uuid(), '%1$s', '%1$s', 'ACME', 'ACME', 'STOCK', 'INR', 'SELL', 10, 3, now(), 0, false, now())
                """.formatted(id));
        transactions.callAs(new Caller.JobOf(id, id), () -> positions.rematch(id, List.of(new BookKey.Shared("ACME"))));
        return id;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.asSuperuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = database.asSuperuser().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return String.valueOf(result.getString(1));
        }
    }
}
