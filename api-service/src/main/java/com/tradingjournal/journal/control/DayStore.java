package com.tradingjournal.journal.control;

import com.tradingjournal.journal.entity.JournalDay;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.Database.Row;
import com.tradingjournal.tenancy.control.TenantSession;
import com.tradingjournal.tenancy.entity.BoundTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The SQL of the day journal; row-level security keeps it inside the workspace. */
@ApplicationScoped
public class DayStore {

    private static final String DAYS =
            "select user_id, day, notes, created_at, updated_at, version from journal_days where user_id = ? and ";

    private static final String PAGE = DAYS + """
            (?::date is null or day >= ?) and (?::date is null or day <= ?) and (?::date is null or day < ?)
            order by day desc limit ?
            """;

    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtextextended(concat('day ', ?::uuid, ' ', ?::date), 0))";

    private static final String WRITE = """
            insert into journal_days (tenant_id, user_id, day, notes, created_at, updated_at) values (?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, user_id, day) do update
                set notes = excluded.notes, updated_at = excluded.updated_at, version = journal_days.version + 1
            """;

    private final Database database;
    private final TenantSession session;

    @Inject
    public DayStore(Database database, TenantSession session) {
        this.database = database;
        this.session = session;
    }

    Optional<JournalDay> find(UUID userId, LocalDate date) {
        return database.first(DAYS + "day = ?", DayStore::day, userId, date);
    }

    /** As it stands once nobody else can change it, nor begin it: of two who saw none one would write over the other. */
    Optional<JournalDay> locked(UUID userId, LocalDate date) {
        database.query(LOCK, row -> true, userId, date);
        return database.first(DAYS + "day = ? for update", DayStore::day, userId, date);
    }

    /** Newest first. */
    List<JournalDay> page(DayJournal.Question question, int limit) {
        return database.query(
                PAGE,
                DayStore::day,
                question.userId() == null ? session.bound().userId() : question.userId(),
                question.from(),
                question.from(),
                question.to(),
                question.to(),
                question.before(),
                question.before(),
                limit);
    }

    void write(LocalDate date, String notes, Instant now) {
        BoundTenant tenant = session.bound();
        database.update(WRITE, tenant.tenantId(), tenant.userId(), date, notes, now, now);
    }

    void remove(UUID userId, LocalDate date) {
        database.update("delete from journal_days where user_id = ? and day = ?", userId, date);
    }

    private static JournalDay day(Row row) {
        return new JournalDay(
                row.uuid("user_id"),
                row.date("day"),
                row.text("notes"),
                row.instant("created_at"),
                row.instant("updated_at"),
                row.number("version"));
    }
}
