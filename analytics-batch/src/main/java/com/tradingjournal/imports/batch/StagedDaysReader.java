package com.tradingjournal.imports.batch;

import com.tradingjournal.jobs.entity.Job;
import com.tradingjournal.positions.control.FillPortions;
import com.tradingjournal.tenancy.control.Database;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The days of staged rows in accounts whose charges are computed, in portions of some thousand fills of one account. The checkpoint
 * names the last day done, so that it holds even when a profile was set or taken away before a restart.
 */
@Dependent
@Named("stagedDaysReader")
public class StagedDaysReader extends AbstractItemReader {

    private static final String DAYS = """
            select r.account_id, (m.at at time zone a.time_zone)::date as day, count(*) as fills
              from import_rows r
              join accounts a on a.tenant_id = r.tenant_id and a.id = r.account_id
              cross join lateral (values (r.executed_at), (r.exit_at)) m (at)
             where r.import_id = ? and a.charges_profile is not null and m.at is not null
               and (r.account_id, (m.at at time zone a.time_zone)::date) > (?::uuid, ?::date)
             group by 1, 2 order by 1, 2""";

    private static final String BEFORE_ALL = "00000000-0000-0000-0000-000000000000 0001-01-01";

    /** Days of an account whose charges are to be computed anew. */
    record AccountDays(UUID accountId, List<LocalDate> days) {}

    private record Day(UUID accountId, LocalDate date, int fills) {}

    private final UUID importId;
    private final Database database;
    private Iterator<List<Day>> portions = Collections.emptyIterator();
    private @Nullable String done;

    @Inject
    public StagedDaysReader(Job job, Database database) {
        this.importId = UUID.fromString(job.parameter("import"));
        this.database = database;
    }

    @Override
    public void open(@Nullable Serializable checkpoint) {
        done = (String) checkpoint;
        List<String> place = List.of((done == null ? BEFORE_ALL : done).split(" "));
        List<Day> days = database.query(
                DAYS,
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
