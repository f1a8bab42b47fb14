package com.tradingjournal.imports.batch;

import com.tradingjournal.positions.control.FillPortions;
import com.tradingjournal.tenancy.control.Database;
import jakarta.batch.api.chunk.AbstractItemReader;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Days of an import in accounts whose charges are computed, in portions of some thousand fills of one account. The checkpoint
 * names the last day done, so that it holds even when a profile was set or taken away before a restart.
 */
abstract class ChargedDaysReader extends AbstractItemReader {

    /** The import's id in {@link #moments}. */
    static final String OF_IMPORT = "(select id from of_import)";

    private static final String DAYS = """
            with of_import as (select ?::uuid as id)
            select m.account_id, (m.at at time zone a.time_zone)::date as day, count(*) as fills
              from (%s) m
              join accounts a on a.id = m.account_id
             where a.charges_profile is not null and m.at is not null
               and (m.account_id, (m.at at time zone a.time_zone)::date) > (?::uuid, ?::date)
             group by 1, 2 order by 1, 2""";

    private static final String BEFORE_ALL = "00000000-0000-0000-0000-000000000000 0001-01-01";

    /** Days of an account whose charges are to be computed anew. */
    record AccountDays(UUID accountId, List<LocalDate> days) {}

    private record Day(UUID accountId, LocalDate date, int fills) {}

    private final UUID importId;
    private final Database database;
    private Iterator<List<Day>> portions = Collections.emptyIterator();
    private @Nullable String done;

    ChargedDaysReader(UUID importId, Database database) {
        this.importId = importId;
        this.database = database;
    }

    /** A query for when fills happened, as {@code account_id, at}. */
    abstract String moments();

    @Override
    public void open(@Nullable Serializable checkpoint) {
        done = (String) checkpoint;
        List<String> place = List.of((done == null ? BEFORE_ALL : done).split(" "));
        List<Day> days = database.query(
                DAYS.formatted(moments()),
                row -> new Day(row.uuid("account_id"), row.date("day"), row.count("fills")),
                importId,
                place.getFirst(),
                place.getLast());
        portions = FillPortions.of(days, Day::accountId, Day::fills).iterator();
    }

    @Override
    public @Nullable Object readItem() {
        if (!portions.hasNext()) {
            return null;
        }
        List<Day> portion = portions.next();
        UUID account = portion.getFirst().accountId;
        done = account + " " + portion.getLast().date;
        return new AccountDays(account, portion.stream().map(Day::date).toList());
    }

    @Override
    public @Nullable Serializable checkpointInfo() {
        return done;
    }
}
