package com.tradingjournal.analytics.batch;

import com.tradingjournal.metrics.entity.TradeSeries;
import com.tradingjournal.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;

/** A workspace whose journal is written behind everybody's back, and what its cache should be, asked of its trades. */
final class SomeJournal {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Workspace and owner share an id with the first of two accounts. */
    private static final String WORKSPACE = """
            insert into users (id, email, email_key, name, created_at, updated_at)
                 values ('%1$s', '%1$s@example.com', '%1$s@example.com', 'Asha', now(), now());
            insert into tenants (id, name, currency, time_zone, plan, created_at, updated_at)
                 values ('%1$s', 'Workspace', 'INR', '%2$s', 'FREE', now(), now());
            insert into memberships values ('%1$s', '%1$s', 'OWNER', now(), now());
            insert into accounts (tenant_id, id, user_id, name, currency, time_zone, lot_method, created_at, updated_at)
                 values ('%1$s', '%1$s', '%1$s', 'Main', 'INR', 'UTC', 'FIFO', now(), now()),
                        ('%1$s', '%3$s', '%1$s', 'Other', 'INR', 'UTC', 'FIFO', now(), now());
            """;

    /** Round trips over some months, in two currencies and two accounts, each with one lot; some break even, some have no risk. */
    private static final String TRADES = """
            with made as (
                select gen_random_uuid() as id, i, random() as r, random() as q, random() as s,
                       timestamptz '2026-01-01' + random() * interval '%2$d days' as x
                  from generate_series(1, %3$d) i),
            kept as (
                insert into trades (tenant_id, id, account_id, user_id, anchor_execution_id, anchor_part, instrument, symbol, asset_class,
                                    multiplier, currency, side, status, entry_timestamp, exit_timestamp, day, quantity, opened_value, fees,
                                    closed_quantity, entry_value, exit_value, realized_fees, hold_seconds, initial_risk, created_at, updated_at)
                select '%1$s', m.id, case when r < 0.3 then a.id else '%1$s' end, '%1$s', m.id, 'WHOLE', 'ACME', 'ACME' || i %% 4,
                       case when s < 0.5 then 'CRYPTO' else 'STOCK' end, 1, case when q < 0.2 then 'USD' else 'INR' end,
                       case when r < 0.5 then 'BUY' else 'SELL' end, 'CLOSED', x - s * interval '3 hours', x, (x at time zone w.time_zone)::date,
                       10, 1000, 1, 10, 1000, case when s < 0.1 then 1001 else round((q * 2000)::numeric, 2) end, 1,
                       round((s * 10800)::numeric, 6), case when q < 0.6 then round((s * 100 + 10)::numeric, 2) end, now(), now()
                  from made m, tenants w, (select id from accounts where tenant_id = '%1$s' and name = 'Other') a where w.id = '%1$s'
                returning *)
            insert into closed_lots (tenant_id, trade_id, ordinal, account_id, user_id, opening_execution_id, closing_execution_id, side,
                                     currency, quantity, entry_value, exit_value, fees, opened_at, closed_at, day)
            select tenant_id, id, 1, account_id, user_id, id, id, side, currency, quantity, entry_value, exit_value, realized_fees,
                   entry_timestamp, exit_timestamp, day from kept""";

    private static final String SOME = " tenant_id = '%1$s' and (hashtext(%2$s::text) & 1023) %% 16 = %3$d";

    private static final String VALUES = """
            n, wins, losses, crypto, pnl_u, fees_u, won_u, lost_u, squares_u, largest_win_u, largest_loss_u, n_r, r, r_squares, n_hold,
            hold_seconds, lots, realized_u, realized_fees_u""";

    /** Weeks and months are added up apart from how the batch does it. */
    private static final String DIFFERENCES = """
            with days as (select currency, day, account_id, VALUES from analytics_days where tenant_id = '%1$s'),
            should as (
                select 'DAY' as period, * from days
                 union all
                select p, currency, date_trunc(p, day::timestamp)::date, account_id, sum(n), sum(wins), sum(losses), sum(crypto), sum(pnl_u),
                       sum(fees_u), sum(won_u), sum(lost_u), sum(squares_u), max(largest_win_u), min(largest_loss_u), sum(n_r), sum(r),
                       sum(r_squares), sum(n_hold), sum(hold_seconds), sum(lots), sum(realized_u), sum(realized_fees_u)
                  from days, unnest(array['WEEK', 'MONTH']) p group by p, currency, date_trunc(p, day::timestamp), account_id),
            is_there as (select period, currency, period_start, account_id, VALUES from analytics_cache where tenant_id = '%1$s')
            select (select count(*) from (table should except table is_there) a) + (select count(*) from (table is_there except table should) b)""".replace("VALUES", VALUES);

    private static final String KEYED = """
            n, wins, losses, pnl_u, fees_u, won_u, lost_u, squares_u, largest_win_u, largest_loss_u, n_r, r, r_squares, n_hold, hold_seconds""";

    private static final String KEYED_DIFFERENCES = """
            with should as (
                select dimension, currency, date_trunc('month', day::timestamp)::date as month, account_id, key, count(*),
                       count(*) filter (where won), count(*) filter (where lost), sum(pnl_u), sum(fees_u),
                       coalesce(sum(pnl_u) filter (where won), 0), coalesce(sum(pnl_u) filter (where lost), 0), sum(pnl_u::numeric * pnl_u),
                       max(pnl_u) filter (where won), min(pnl_u) filter (where lost), count(r_multiple), coalesce(sum(r_multiple), 0),
                       coalesce(sum(r_multiple * r_multiple), 0), count(hold_seconds), coalesce(sum(hold_seconds), 0)
                  from analytics_keys where tenant_id = '%1$s' group by dimension, currency, month, account_id, key),
            is_there as (select dimension, currency, month, account_id, key, KEYED from analytics_dimensions where tenant_id = '%1$s')
            select (select count(*) from (table should except table is_there) a) + (select count(*) from (table is_there except table should) b)""".replace("KEYED", KEYED);

    private static final String TAGS = """
            insert into tags (tenant_id, id, name, created_at, updated_at) values ('%1$s', gen_random_uuid(), gen_random_uuid()::text, now(), now());
            delete from trade_tags where tenant_id = '%1$s' and (hashtext(trade_id::text) & 1023) %% 5 = 0;
            insert into trade_tags (tenant_id, trade_id, tag_id)
            select t.tenant_id, t.id, g.id from trades t join tags g using (tenant_id) where t.tenant_id = '%1$s' and (hashtext(t.id::text) & 1023) %% 7 = 0
                on conflict do nothing""";

    final UUID id = UUID.randomUUID();
    private final TestDatabase database;

    private SomeJournal(TestDatabase database) {
        this.database = database;
    }

    static SomeJournal in(String zone, TestDatabase database) {
        SomeJournal journal = new SomeJournal(database);
        journal.execute(WORKSPACE.formatted(journal.id, zone, UUID.randomUUID()));
        return journal;
    }

    SomeJournal trade(int days, int trades) {
        execute(TRADES.formatted(id, days, trades));
        return this;
    }

    /** Some of its trades, by a tag more than there was; others have none afterwards. */
    SomeJournal tag() {
        execute(TAGS.formatted(id));
        return this;
    }

    /** Anything that people and jobs do to trades, in one transaction, to about a sixteenth of them. */
    void change(RandomGenerator random) {
        int share = random.nextInt(16);
        String lots = SOME.formatted(id, "trade_id", share);
        String trades = SOME.formatted(id, "id", share);
        execute(
                switch (random.nextInt(6)) {
                    case 0 -> TRADES.formatted(id, 200, 20);
                    case 4 -> TAGS.formatted(id);
                    case 1 ->
                        "update trades set exit_value = exit_value + 7 where " + trades
                                + "; update closed_lots set exit_value = exit_value + 7 where " + lots;
                    case 2 ->
                        "update trades set deleted_at = now() where " + trades + "; delete from closed_lots where "
                                + lots;
                    case 3 ->
                        "update trades set day = day + 40 where " + trades
                                + "; update closed_lots set day = day + 40 where " + lots;
                    default -> "delete from trades where " + trades;
                });
    }

    /** How many rows are there that should not be, or not so, and the other way round. */
    long differences() {
        return Long.parseLong(text(DIFFERENCES.formatted(id)));
    }

    /** The same of months by dimension. */
    long keyedDifferences() {
        return Long.parseLong(text(KEYED_DIFFERENCES.formatted(id)));
    }

    /** How many rows by dimension there are, and whether these are said to be all. */
    String keyed() {
        return text("""
                select (select count(*) > 0 from analytics_dimensions where tenant_id = '%1$s') || ' '
                    || exists (select from analytics_dimensioned where tenant_id = '%1$s')""".formatted(id));
    }

    long dirty() {
        return Long.parseLong(text("select count(*) from analytics_dirty where tenant_id = '" + id + "'"));
    }

    /** Trades of a currency in order of closing, read one by one. */
    TradeSeries series(String currency) {
        String trades =
                " from trades where status = 'CLOSED' and deleted_at is null and tenant_id = '%s' and currency = '%s'"
                        .formatted(id, currency);
        return TradeSeries.ofUnits(
                numbers("select pnl_u" + trades + " order by exit_timestamp, entry_timestamp nulls first, id"),
                new long[0],
                numbers("select (hold_seconds * 100000000)::bigint" + trades));
    }

    void awaitClean() {
        await("select not exists (select from analytics_dirty where tenant_id = '" + id + "')");
    }

    void await(String condition) {
        if (!database.becomesTrue(condition, PATIENCE)) {
            throw new AssertionError("Not within " + PATIENCE + ": " + condition + "; jobs: "
                    + text("select string_agg(j::text, e'\\n') from jobs j where type like 'analytics%'"));
        }
    }

    String text(String sql) {
        try (Connection connection = database.asSuperuser().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? String.valueOf(result.getString(1)) : "none";
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    private long[] numbers(String sql) {
        try (Connection connection = database.asSuperuser().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            LongStream.Builder numbers = LongStream.builder();
            while (result.next()) {
                numbers.add(result.getLong(1));
            }
            return numbers.build().toArray();
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    void execute(String sql) {
        try (Connection connection = database.asSuperuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }
}
