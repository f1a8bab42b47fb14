package com.tradingjournal.positions.control;

import com.tradingjournal.devservices.servers.DatabaseRole;
import com.tradingjournal.positions.entity.LotMethod;
import com.tradingjournal.tenancy.control.AnalyticsVersion;
import com.tradingjournal.tenancy.control.CurrentCaller;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.Database.Row;
import com.tradingjournal.tenancy.control.DatabasePool;
import com.tradingjournal.tenancy.control.SessionBinding;
import com.tradingjournal.tenancy.control.TenantSession;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.testing.MutableClock;
import com.tradingjournal.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A database with the writer on it, put together as the container would, and the rows a test needs. */
final class PositionsDesk {

    static final MutableClock CLOCK = MutableClock.at(Instant.parse("2026-02-01T00:00:00Z"));

    private static final String FILL = """
            insert into executions (tenant_id, id, account_id, user_id, book_id, instrument, symbol, asset_class, currency, side, quantity,
                                    price, executed_at, other_charge, synthetic, created_at)
            select a.tenant_id, ?, a.id, a.user_id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, now() from accounts a where a.id = ?""";

    final Database database;
    final PositionWriter positions;
    final Reconciliation reconciliation;
    final ReportingDays days;
    private final TestDatabase storage;
    private final DatabaseRole role;
    private final CurrentCaller callers = new CurrentCaller();
    private final ThreadTransactionManager transactions;

    PositionsDesk(TestDatabase storage, DatabaseRole role) {
        this.storage = storage;
        this.role = role;
        DatabasePool pool = new DatabasePool(storage.jdbcUrl(), role.user(), TestDatabase.PASSWORD, 2);
        transactions = new ThreadTransactionManager(pool, new SessionBinding(), callers, Duration.ofMinutes(2));
        database = new Database(transactions);
        TenantSession session = new TenantSession(transactions);
        AnalyticsVersion version = new AnalyticsVersion(transactions, session, database);
        positions = new PositionWriter(database, version, CLOCK);
        reconciliation = new Reconciliation(database, positions);
        days = new ReportingDays(database, session, version);
    }

    /** Somebody with this role in a new workspace of Mumbai, and an account of his. */
    Trader newTrader(String role, LotMethod method) {
        Caller.Member member = new Caller.Member(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        Trader trader = new Trader(this, member, UUID.randomUUID());
        arrange("""
                insert into users (id, email, email_key, name, created_at, updated_at)
                     values ('%2$s', '%2$s@example.com', '%2$s@example.com', 'Asha', now(), now());
                insert into tenants (id, name, currency, time_zone, plan, created_at, updated_at)
                     values ('%1$s', 'Workspace', 'INR', 'Asia/Kolkata', 'FREE', now(), now());
                insert into memberships values ('%1$s', '%2$s', '%4$s', now(), now());
                insert into sessions (tenant_id, id, user_id, device, address, created_at, last_seen_at)
                     values ('%1$s', '%3$s', '%2$s', 'Firefox', '127.0.0.1', now(), now());
                """.formatted(member.tenantId(), member.userId(), member.sessionId(), role));
        newAccount(trader, method);
        return trader;
    }

    void newAccount(Trader trader, LotMethod method) {
        arrange("""
                insert into accounts (tenant_id, id, user_id, name, currency, time_zone, lot_method, created_at, updated_at)
                     values ('%s', '%s', '%s', '%2$s', 'INR', 'Asia/Kolkata', '%s', now(), now())""".formatted(
                trader.member().tenantId(), trader.accountId(), trader.member().userId(), method));
    }

    /** The batch acts for its user; the API has his session. */
    private Caller as(Caller.Member member) {
        return role == DatabaseRole.BATCH ? new Caller.JobOf(member.tenantId(), member.userId()) : member;
    }

    /** As the superuser, whom no policy stops. */
    void arrange(String sql) {
        try (Connection connection = storage.asSuperuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A trader at the desk. */
    record Trader(PositionsDesk desk, Caller.Member member, UUID accountId) {

        <T> T inTransaction(Callable<T> work) {
            try {
                return desk.callers.callAs(desk.as(member), () -> desk.transactions.call(work));
            } catch (RuntimeException failure) {
                throw failure;
            } catch (Exception checked) {
                throw new IllegalStateException(checked);
            }
        }

        /** His fills come in and their books are matched. */
        Rematch record(FillRow... fills) {
            return inTransaction(() -> {
                Arrays.stream(fills).forEach(this::insert);
                return desk.positions.rematch(accountId, books(fills));
            });
        }

        /** His fills go away, as when an import is undone. */
        Rematch withdraw(FillRow... fills) {
            return inTransaction(() -> {
                Arrays.stream(fills)
                        .forEach(fill -> desk.database.update("delete from executions where id = ?", fill.id));
                return desk.positions.rematch(accountId, books(fills));
            });
        }

        Rematch rematch() {
            return inTransaction(() -> desk.positions.rematchAll(accountId));
        }

        int update(String sql, @Nullable Object... parameters) {
            return inTransaction(() -> desk.database.update(sql, parameters));
        }

        <T> List<T> query(String sql, Function<Row, T> mapper) {
            return inTransaction(() -> desk.database.query(sql, mapper));
        }

        /** The columns of all rows, one text a row. */
        List<String> rows(String columns, String table, String order) {
            String sql = "select concat_ws(' ', %s) as line from %s order by %s".formatted(columns, table, order);
            return query(sql, row -> row.text("line"));
        }

        UUID onlyTrade() {
            return query("select id from trades", row -> row.uuid("id")).getFirst();
        }

        Trader withAnotherAccount(LotMethod method) {
            Trader other = new Trader(desk, member, UUID.randomUUID());
            desk.newAccount(other, method);
            return other;
        }

        static List<BookKey> books(FillRow... fills) {
            return Arrays.stream(fills).map(FillRow::book).distinct().toList();
        }

        private void insert(FillRow fill) {
            desk.database.update(
                    FILL,
                    fill.id,
                    fill.bookId,
                    fill.instrument,
                    fill.instrument,
                    fill.assetClass,
                    fill.currency,
                    fill.side,
                    fill.quantity,
                    fill.price,
                    fill.executedAt,
                    fill.fees,
                    accountId);
        }
    }
}
