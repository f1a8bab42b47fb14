package com.tradingjournal.analytics.control;

import com.tradingjournal.analytics.control.cache.CacheStore;
import com.tradingjournal.analytics.control.cache.CachedFigures;
import com.tradingjournal.analytics.control.cache.MergedStore;
import com.tradingjournal.analytics.control.cache.SeriesStore;
import com.tradingjournal.analytics.control.live.ClosedTradesStore;
import com.tradingjournal.analytics.control.live.DailyStore;
import com.tradingjournal.devservices.servers.DatabaseRole;
import com.tradingjournal.positions.control.PositionWriter;
import com.tradingjournal.positions.control.ReportingDays;
import com.tradingjournal.tenancy.control.AnalyticsVersion;
import com.tradingjournal.tenancy.control.CurrentCaller;
import com.tradingjournal.tenancy.control.Database;
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
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** The reader and the one writer of trades on a database, put together as the container would. */
final class AnalyticsDesk implements AutoCloseable {

    static final MutableClock CLOCK = MutableClock.at(Instant.parse("2026-06-01T12:00:00Z"));

    final TestDatabase storage = TestDatabase.create();
    final Database database;
    final ThreadTransactionManager transactions;
    final PositionWriter positions;
    final ReportingDays days;
    final AnalyticsReader reader;

    private final CurrentCaller callers = new CurrentCaller();
    private final DatabasePool pool =
            new DatabasePool(storage.jdbcUrl(), DatabaseRole.API.user(), TestDatabase.PASSWORD, 2);

    AnalyticsDesk() {
        transactions = new ThreadTransactionManager(pool, new SessionBinding(), callers, Duration.ofMinutes(2));
        database = new Database(transactions);
        TenantSession session = new TenantSession(transactions);
        AnalyticsVersion version = new AnalyticsVersion(transactions, session, database);
        positions = new PositionWriter(database, version, CLOCK);
        days = new ReportingDays(database, session, version);
        ClosedTradesStore trades = new ClosedTradesStore(database);
        CachedFigures cached = new CachedFigures(
                new CacheStore(database), new MergedStore(database), new SeriesStore(database), trades);
        reader = new AnalyticsReader(new Scopes(database, session), trades, new DailyStore(database), cached, CLOCK);
    }

    /** A new workspace that reports in dollars, with its owner and his account {@code Main}. */
    TestJournal newJournal(String zone, String startingBalance) {
        Caller.Member owner = new Caller.Member(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        arrange("""
                insert into users (id, email, email_key, name, created_at, updated_at)
                     values ('%2$s', '%2$s@example.com', '%2$s@example.com', 'Asha', now(), now());
                insert into tenants (id, name, currency, time_zone, plan, created_at, updated_at)
                     values ('%1$s', 'Workspace', 'USD', '%4$s', 'FREE', now(), now());
                insert into memberships values ('%1$s', '%2$s', 'OWNER', now(), now());
                insert into sessions (tenant_id, id, user_id, device, address, created_at, last_seen_at)
                     values ('%1$s', '%3$s', '%2$s', 'Firefox', '127.0.0.1', now(), now());
                """.formatted(owner.tenantId(), owner.userId(), owner.sessionId(), zone));
        TestJournal journal = new TestJournal(this, owner);
        journal.account("Main", "USD", startingBalance);
        return journal;
    }

    /** As the container has the reader asked: of one snapshot. */
    <T> T read(Caller caller, Supplier<T> question) {
        AtomicReference<T> answer = new AtomicReference<>();
        Runnable asked = () -> transactions.read(Duration.ofMinutes(2), () -> answer.set(question.get()));
        try {
            callers.callAs(caller, Executors.callable(asked));
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception checked) {
            throw new IllegalStateException(checked);
        }
        return answer.get();
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

    @Override
    public void close() {
        storage.close();
    }
}
