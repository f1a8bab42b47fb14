package com.tradingjournal.billing.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tradingjournal.billing.entity.Usage;
import com.tradingjournal.billing.entity.UsageMonth;
import com.tradingjournal.devservices.servers.DatabaseRole;
import com.tradingjournal.errors.entity.Forbidden;
import com.tradingjournal.tenancy.control.CurrentCaller;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.DatabasePool;
import com.tradingjournal.tenancy.control.SessionBinding;
import com.tradingjournal.tenancy.control.TenantSession;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Months that are over from the view, the current one from the tables, and no trade in both or in neither. */
class UsageMeterIT {

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final YearMonth CURRENT = YearMonth.now(Clock.system(INDIA));
    private static final Instant MIDNIGHT = CURRENT.atDay(1).atStartOfDay(INDIA).toInstant();
    private static final Instant LONG_AGO = MIDNIGHT.minus(Duration.ofDays(100));

    private static final String WORKSPACE = """
            insert into users (id, email, email_key, name, created_at, updated_at)
                 values ('%1$s', '%1$s', '%1$s', 'Somebody', now(), now());
            insert into tenants (id, name, currency, time_zone, plan, created_at, updated_at)
                 values ('%1$s', 'Workspace', 'INR', 'Asia/Kolkata', 'PRO', '%2$s', now());
            insert into memberships values ('%1$s', '%1$s', 'OWNER', now(), now())""";

    private static final String TRADE = """
            set session_replication_role = replica;
            insert into trades (tenant_id, id, account_id, user_id, anchor_execution_id, anchor_part, instrument, symbol, asset_class, multiplier,
                                currency, side, status, quantity, opened_value, fees, closed_quantity, entry_value, exit_value, realized_fees,
                                created_at, updated_at)
            values ('%1$s', gen_random_uuid(), '%1$s', '%1$s', gen_random_uuid(), 'WHOLE', 'ACME', 'ACME', 'STOCK', 1,
                    'INR', 'BUY', 'OPEN', 1, 1, 0, 0, 0, 0, 0, '%2$s', now());
            set session_replication_role = origin""";

    private static TestDatabase storage;
    private static ThreadTransactionManager transactions;
    private static UsageMeter meter;

    private UUID workspace = UUID.randomUUID();

    @BeforeAll
    static void open() {
        storage = TestDatabase.create();
        DatabasePool pool = new DatabasePool(storage.jdbcUrl(), DatabaseRole.API.user(), TestDatabase.PASSWORD, 2);
        transactions =
                new ThreadTransactionManager(pool, new SessionBinding(), new CurrentCaller(), Duration.ofMinutes(2));
        meter = new UsageMeter(
                new UsageStore(new Database(transactions)), new TenantSession(transactions), Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        storage.close();
    }

    @BeforeEach
    void found() throws SQLException {
        workspace = UUID.randomUUID();
        arrange(WORKSPACE.formatted(workspace, LONG_AGO));
    }

    @Test
    void monthsBeginAtMidnightInTheWorkspacesZone() throws Exception {
        trade(workspace, MIDNIGHT.minusMillis(1));
        trade(workspace, MIDNIGHT);
        trade(workspace, MIDNIGHT.plusMillis(1));
        refresh();
        assertThat(usage(2).months())
                .containsExactly(new UsageMonth(CURRENT, 2, 0, 0), new UsageMonth(CURRENT.minusMonths(1), 1, 0, 0));
    }

    @Test
    void currentMonthIsExactAtOnceAndWhatIsOverAtTheNextRefresh() throws Exception {
        trade(workspace, LONG_AGO);
        refresh();
        trade(workspace, LONG_AGO);
        trade(workspace, Instant.now());
        YearMonth past = YearMonth.from(LONG_AGO.atZone(INDIA));
        assertThat(usage(12).months()).contains(new UsageMonth(CURRENT, 1, 0, 0), new UsageMonth(past, 1, 0, 0));
        refresh();
        assertThat(usage(12).months()).contains(new UsageMonth(CURRENT, 1, 0, 0), new UsageMonth(past, 2, 0, 0));
    }

    @Test
    void workspaceThatMovedToAnotherZoneIsCountedAnewAtOnce() throws Exception {
        trade(workspace, MIDNIGHT);
        refresh();
        arrange("update tenants set time_zone = 'UTC' where id = '" + workspace + "'");
        assertThat(usage(3).months()).contains(new UsageMonth(CURRENT.minusMonths(1), 1, 0, 0));
        refresh();
        assertThat(usage(3).months()).contains(new UsageMonth(CURRENT.minusMonths(1), 1, 0, 0));
    }

    /** In Havana clocks went back from one to midnight on that day. */
    @Test
    void monthThatBeginsTwiceLosesNothing() throws Exception {
        arrange("update tenants set time_zone = 'UTC', created_at = '2020-11-01T04:10:00Z' where id = '" + workspace
                + "'");
        trade(workspace, Instant.parse("2020-11-01T04:30:00Z"));
        trade(workspace, Instant.parse("2020-11-01T05:30:00Z"));
        refresh();
        arrange("update tenants set time_zone = 'America/Havana' where id = '" + workspace + "'");
        UsageMonth november = new UsageMonth(YearMonth.of(2020, 11), 2, 0, 0);
        assertThat(usage(1_000).months()).last().isEqualTo(november);
        refresh();
        assertThat(usage(1_000).months()).last().isEqualTo(november);
    }

    @Test
    void importsCountWithTheirSizeAndDryRunsDoNot() throws Exception {
        arrange("""
                set session_replication_role = replica;
                insert into imports (tenant_id, id, user_id, account_id, account_chosen, job_id, file_name, size_bytes, object_key, format,
                                     time_zone, dry_run, status, rows_total, created_at)
                select '%1$s', gen_random_uuid(), '%1$s', '%1$s', false, gen_random_uuid(), 'a.csv', 5000000000, 'a', 'zerodha-tradebook',
                       'UTC', dry, 'UNDONE', 40, now() from unnest(array[true, false, false]) as dry;
                set session_replication_role = origin""".formatted(workspace));
        assertThat(usage(1).months()).containsExactly(new UsageMonth(CURRENT, 0, 2, 10_000_000_000L));
    }

    @Test
    void usageBeginsWithTheWorkspaceAndIsItsOwn() throws Exception {
        UUID other = UUID.randomUUID();
        arrange(WORKSPACE.formatted(other, LONG_AGO));
        trade(other, LONG_AGO);
        refresh();
        trade(other, Instant.now());
        Usage usage = usage(60);
        assertThat(usage.months())
                .isNotEmpty()
                .allSatisfy(month -> assertThat(month.trades()).isZero());
        assertThat(usage.months().getLast().month()).isEqualTo(YearMonth.from(LONG_AGO.atZone(INDIA)));
        assertThat(usage.asOf()).isAfter(Instant.now().minus(Duration.ofHours(1)));
    }

    @Test
    void adminIsRefused() throws Exception {
        arrange("update memberships set role = 'ADMIN' where tenant_id = '" + workspace + "'");
        assertThatThrownBy(() -> usage(1)).isInstanceOf(Forbidden.class);
    }

    private Usage usage(int months) {
        return transactions.callAs(new Caller.Entrant(workspace, workspace), () -> meter.usage(months));
    }

    private static void trade(UUID workspace, Instant created) throws SQLException {
        arrange(TRADE.formatted(workspace, created));
    }

    private static void refresh() throws SQLException {
        arrange("select refresh_usage()");
    }

    private static void arrange(String sql) throws SQLException {
        try (Connection connection = storage.asSuperuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
