package com.tradingjournal.charges.control;

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

    private static final String OF_FILLS = """
            select (e.executed_at at time zone a.time_zone)::date as day, count(*) as fills
              from accounts a join executions e on e.tenant_id = a.tenant_id and e.account_id = a.id
             where a.id = ? and e.currency = 'INR'
               and e.executed_at >= ?::date::timestamp at time zone a.time_zone
               and e.executed_at < (?::date + 1)::timestamp at time zone a.time_zone
             group by 1 order by 1""";

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final Database database;

    TradingDays(Database database) {
        this.database = database;
    }

    List<LocalDate> at(UUID accountId, Collection<Instant> moments) {
        return database.query(OF_MOMENTS, row -> row.date("day"), database.array("timestamptz", moments), accountId);
    }

    /** Every day the account traded on after one, null for the beginning, in portions of some thousand fills. */
    List<List<LocalDate>> portions(UUID accountId, @Nullable LocalDate after) {
        return portions(accountId, after == null ? FIRST : after.plusDays(1), LAST);
    }

    /** The same of a range, both inclusive. */
    List<List<LocalDate>> portions(UUID accountId, LocalDate from, LocalDate to) {
        record Day(LocalDate date, int fills) {}
        List<Day> days =
                database.query(OF_FILLS, row -> new Day(row.date("day"), row.count("fills")), accountId, from, to);
        return FillPortions.of(days, any -> accountId, Day::fills).stream()
                .map(portion -> portion.stream().map(Day::date).toList())
                .toList();
    }
}
