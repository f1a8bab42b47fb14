package com.tradingjournal.charges.control;

import com.tradingjournal.positions.control.BookKey;
import com.tradingjournal.positions.control.FillPortions;
import com.tradingjournal.tenancy.control.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The days of an account, in its own zone. */
final class TradingDays {

    private static final String OF_MOMENTS = """
            select distinct (m.at at time zone a.time_zone)::date as day
              from accounts a cross join unnest(?) as m (at) where a.id = ?""";

    private static final String OF_BOOKS = """
            select distinct (e.executed_at at time zone a.time_zone)::date as day
              from accounts a
              cross join lateral (select executed_at from executions
                                   where tenant_id = a.tenant_id and account_id = a.id and book_id is null and instrument = any(?)
                                  union all
                                  select executed_at from executions where tenant_id = a.tenant_id and book_id = any(?)) e
             where a.id = ?""";

    private static final String OF_FILLS = """
            select (e.executed_at at time zone a.time_zone)::date as day, count(*) as fills
              from accounts a join executions e on e.tenant_id = a.tenant_id and e.account_id = a.id
             where a.id = ? and e.currency = 'INR'
               and (?::date is null or (e.executed_at at time zone a.time_zone)::date > ?::date)
             group by 1 order by 1""";

    private final Database database;

    TradingDays(Database database) {
        this.database = database;
    }

    List<LocalDate> at(UUID accountId, Collection<Instant> moments) {
        return database.query(OF_MOMENTS, row -> row.date("day"), database.array("timestamptz", moments), accountId);
    }

    List<LocalDate> of(UUID accountId, Collection<BookKey> books) {
        return database.query(
                OF_BOOKS,
                row -> row.date("day"),
                database.array("text", BookKey.instruments(books)),
                database.array("uuid", BookKey.ownIds(books)),
                accountId);
    }

    /** Every day the account traded on after one, null for the beginning, in portions of some thousand fills. */
    List<List<LocalDate>> portions(UUID accountId, @Nullable LocalDate after) {
        record Day(LocalDate date, int fills) {}
        List<Day> days =
                database.query(OF_FILLS, row -> new Day(row.date("day"), row.count("fills")), accountId, after, after);
        return FillPortions.of(days, any -> accountId, Day::fills).stream()
                .map(portion -> portion.stream().map(Day::date).toList())
                .toList();
    }
}
