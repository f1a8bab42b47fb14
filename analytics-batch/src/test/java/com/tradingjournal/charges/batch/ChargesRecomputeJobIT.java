package com.tradingjournal.charges.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.devservices.servers.DatabaseRole;
import com.tradingjournal.jobs.batch.BatchNode;
import com.tradingjournal.testing.TestDatabase;
import com.tradingjournal.testing.WithServers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An account with more fills than a request can take gets another profile. */
@WithServers(role = DatabaseRole.BATCH)
class ChargesRecomputeJobIT {

    private static final int DAYS = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Workspace, owner and account share an id; on each of many days a hundred futures are bought for a lakh each, 20 an order. */
    private static final String WORKSPACE = """
            insert into users (id, email, email_key, name, created_at, updated_at)
                 values ('%1$s', '%1$s@example.com', '%1$s@example.com', 'Asha', now(), now());
            insert into tenants (id, name, currency, time_zone, plan, created_at, updated_at)
                 values ('%1$s', 'Workspace', 'INR', 'Asia/Kolkata', 'FREE', now(), now());
            insert into memberships values ('%1$s', '%1$s', 'OWNER', now(), now());
            insert into accounts (tenant_id, id, user_id, name, currency, time_zone, lot_method, charges_profile, created_at, updated_at)
                 values ('%1$s', '%1$s', '%1$s', 'Main', 'INR', 'Asia/Kolkata', 'FIFO', 'zerodha', now(), now());
            insert into executions (tenant_id, id, account_id, user_id, instrument, symbol, exchange, asset_class, currency, side, quantity,
                                    price, executed_at, synthetic, created_at)
            select '%1$s', uuidv7(), '%1$s', '%1$s', 'F' || d, 'F' || d, 'NSE', 'FUTURE', 'INR', 'BUY', 1, 100000,
                   '2025-01-01T05:00:00Z'::timestamptz + d * interval '1 day' + n * interval '1 second', false, now()
              from generate_series(1, %2$s) d, generate_series(1, 100) n""";

    private static final String ORDER = """
            insert into jobs (tenant_id, id, user_id, type, priority, parameters)
                 values ('%1$s', uuidv7(), '%1$s', 'charges-recompute', 'MEDIUM', '{"account": "%1$s"}');
            notify jobs""";

    private @Nullable TestDatabase database;

    @BeforeEach
    void open(TestDatabase servers) {
        database = servers;
    }

    @Test
    void everyFillIsChargedOnceAlthoughTwoWorkersAreKilled() throws Exception {
        UUID workspace = workspace();
        UUID other = workspace();
        execute(ORDER.formatted(workspace));
        try (BatchNode first = BatchNode.start()) {
            await("select count(*) > 0 from executions where charges_computed");
            first.kill();
        }
        expireLeases();
        try (BatchNode second = BatchNode.start()) {
            await("select count(*) > 0 from trades where tenant_id = '" + workspace + "'");
            second.kill();
        }
        expireLeases();
        try (BatchNode third = BatchNode.start()) {
            await("select state = 'COMPLETED' from jobs where tenant_id = '" + workspace + "'");
        }
        // A day of a crore: brokerage 2,000; NSE 173, SEBI 10, IPFT 0.01; GST 392.94; stamp 200.
        assertThat(text(
                        "select concat_ws(' ', count(*), sum(fees)::numeric(12, 2)) from executions where charges_computed and tenant_id = '"
                                + workspace + "'"))
                .isEqualTo("20000 555190.00");
        assertThat(text("select sum(fees)::numeric(12, 2) from trades where tenant_id = '" + workspace + "'"))
                .isEqualTo("555190.00");
        assertThat(text("select sum(fees)::numeric(12, 2) from executions where tenant_id = '" + other + "'"))
                .isEqualTo("0.00");
    }

    /** Twenty thousand fills are several portions of days, all of one instrument. */
    @Test
    void bookIsMatchedOnceHoweverManyDaysItHas() throws Exception {
        UUID workspace = workspace();
        execute("update executions set instrument = 'F', symbol = 'F' where tenant_id = '%s'".formatted(workspace));
        execute("""
                create table matchings (trade_id uuid);
                create function note_matching() returns trigger language plpgsql security definer as $$
                begin
                    insert into matchings values (new.id);
                    return null;
                end $$;
                create trigger note_matching after insert or update on trades for each row execute function note_matching()""");
        execute(ORDER.formatted(workspace));
        try (BatchNode node = BatchNode.start()) {
            await("select state = 'COMPLETED' from jobs where tenant_id = '" + workspace + "'");
        } finally {
            execute("drop function note_matching() cascade");
        }
        assertThat(text("select concat_ws(' ', count(*), sum(fees)::numeric(12, 2)) from trades where tenant_id = '"
                        + workspace + "'"))
                .isEqualTo("1 555190.00");
        assertThat(text("select count(*) from matchings")).isEqualTo("1");
    }

    private void expireLeases() {
        execute("""
                select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and state = 'idle in transaction';
                update jobs set lease_expires_at = now() where state = 'RUNNING'""");
    }

    private UUID workspace() {
        UUID id = UUID.randomUUID();
        execute(WORKSPACE.formatted(id, DAYS));
        return id;
    }

    private void await(String condition) {
        assertThat(Objects.requireNonNull(database).becomesTrue(condition, PATIENCE))
                .as(condition)
                .isTrue();
    }

    private String text(String sql) {
        try (Connection connection =
                        Objects.requireNonNull(database).asSuperuser().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? String.valueOf(result.getString(1)) : "none";
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    private void execute(String sql) {
        try (Connection connection =
                        Objects.requireNonNull(database).asSuperuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }
}
