package com.tradingjournal.imports.control;

import com.tradingjournal.imports.control.ImportRegister.Order;
import com.tradingjournal.imports.entity.ImportCounts;
import com.tradingjournal.imports.entity.ImportDetails;
import com.tradingjournal.imports.entity.ImportDetails.Course;
import com.tradingjournal.imports.entity.ImportDetails.Failure;
import com.tradingjournal.imports.entity.ImportDetails.Source;
import com.tradingjournal.imports.entity.ImportEffects;
import com.tradingjournal.imports.entity.ImportOrder;
import com.tradingjournal.imports.entity.ImportOrder.Reading;
import com.tradingjournal.imports.entity.ImportProgress;
import com.tradingjournal.imports.entity.ImportStatus;
import com.tradingjournal.imports.entity.RejectedRow;
import com.tradingjournal.jobs.entity.JobState;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.Database.Row;
import com.tradingjournal.tenancy.control.Keyset;
import com.tradingjournal.tenancy.control.TenantSession;
import com.tradingjournal.tenancy.entity.BoundTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The SQL of imports; row-level security keeps it inside the workspace. */
@ApplicationScoped
public class ImportStore {

    private static final String INSERT = """
            insert into imports (tenant_id, id, user_id, account_id, account_chosen, job_id, file_name, size_bytes, object_key, format,
                                 mapping, answers, time_zone, fx_rate, dry_run, header, rows_total, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, jsonb_object(?, ?), jsonb_object(?, ?), ?, ?, ?, ?, ?, ?)""";

    /** A job that ended as a dead letter ends its import, whatever that could still write down itself. */
    private static final String DETAILS = """
            select i.*,
                   case when i.status in ('QUEUED', 'RUNNING') and j.state = 'FAILED' then 'FAILED' else i.status end as shown_status,
                   coalesce(i.error_code, case when j.state = 'FAILED' then 'LOAD_FAILED' end) as shown_code,
                   coalesce(i.error_message, j.error, 'The import could not be finished.') as shown_message,
                   coalesce(i.finished_at, j.finished_at) as shown_finish, u.state as undo_state, u.finished_at as undo_finish,
                   array(select key from jsonb_each_text(i.ignored_by) order by key) as ignored_reasons,
                   array(select value from jsonb_each_text(i.ignored_by) order by key) as ignored_counts
              from imports i join jobs j on j.tenant_id = i.tenant_id and j.id = i.job_id
              left join jobs u on u.tenant_id = i.tenant_id and u.id = i.undo_job_id
             where %s""";

    private static final String PAGE = DETAILS.formatted("""
            not i.dry_run and (?::timestamptz is null or (i.created_at, i.id) < (?::timestamptz, ?::uuid))
             order by i.created_at desc, i.id desc limit ?""");

    private static final String REJECTED = """
            select record_no, line, column_name, value, code, message, cells from import_errors
             where import_id = ? and record_no > ? order by record_no limit ?""";

    private final Database database;
    private final TenantSession session;
    private final Clock clock;

    @Inject
    public ImportStore(Database database, TenantSession session, Clock clock) {
        this.database = database;
        this.session = session;
        this.clock = clock;
    }

    void insert(Order order, UUID job) {
        BoundTenant bound = session.bound();
        ImportOrder wanted = order.order();
        Reading reading = wanted.reading();
        database.update(
                INSERT,
                bound.tenantId(),
                order.id(),
                bound.userId(),
                wanted.target().accountId(),
                wanted.target().chosen(),
                job,
                order.fileName(),
                order.size(),
                order.objectKey(),
                reading.format(),
                database.array("text", reading.mapping().keySet()),
                database.array("text", reading.mapping().values()),
                database.array("text", reading.answers().keySet()),
                database.array("text", reading.answers().values()),
                reading.zone().getId(),
                wanted.fxRate(),
                wanted.dryRun(),
                database.array("text", order.header()),
                order.rows(),
                clock.instant());
    }

    Optional<ImportDetails> find(UUID id) {
        return database.first(DETAILS.formatted("i.id = ?"), ImportStore::details, id);
    }

    List<ImportDetails> page(int limit, @Nullable Keyset after) {
        String key = after == null ? null : after.key();
        return database.query(PAGE, ImportStore::details, key, key, after == null ? null : after.id(), limit);
    }

    List<String> header(UUID id) {
        return database.first("select header from imports where id = ?", row -> row.texts("header"), id)
                .orElseThrow();
    }

    UUID job(UUID id) {
        return database.first("select job_id from imports where id = ?", row -> row.uuid("job_id"), id)
                .orElseThrow();
    }

    List<RejectedRow> rejected(UUID id, int limit, int afterRow) {
        return database.query(
                REJECTED,
                row -> new RejectedRow(
                        row.count("record_no"),
                        row.number("line"),
                        row.text("column_name"),
                        row.text("value"),
                        row.text("code"),
                        row.text("message"),
                        row.texts("cells")),
                id,
                afterRow,
                limit);
    }

    private static ImportDetails details(Row row) {
        ImportCounts counts = new ImportCounts(
                row.count("imported"),
                row.count("duplicates"),
                row.count("changed"),
                row.count("ignored"),
                row.count("rejected"));
        String error = row.find("shown_code", String.class);
        return new ImportDetails(
                row.uuid("id"),
                row.constant("shown_status", ImportStatus.class),
                new Source(
                        row.uuid("user_id"),
                        row.uuid("account_id"),
                        row.text("file_name"),
                        row.text("format"),
                        row.flag("dry_run")),
                new ImportProgress(row.count("rows_read"), row.count("rows_total"), counts.settled()),
                counts,
                new ImportEffects(
                        row.count("executions"),
                        row.count("trades_closed"),
                        row.count("trades_open"),
                        row.count("needs_review")),
                ignoredBy(row),
                error == null ? null : new Failure(error, row.text("shown_message")),
                new Course(
                        row.instant("created_at"),
                        row.find("started_at", Instant.class),
                        row.find("shown_finish", Instant.class)),
                undo(row));
    }

    private static ImportDetails.@Nullable Undo undo(Row row) {
        String state = row.find("undo_state", String.class);
        return state == null
                ? null
                : new ImportDetails.Undo(JobState.valueOf(state), row.find("undo_finish", Instant.class));
    }

    private static Map<String, Integer> ignoredBy(Row row) {
        List<String> reasons = row.texts("ignored_reasons");
        List<String> counts = row.texts("ignored_counts");
        Map<String, Integer> ignored = new HashMap<>();
        for (int i = 0; i < reasons.size(); i++) {
            ignored.put(reasons.get(i), Integer.valueOf(counts.get(i)));
        }
        return ignored;
    }
}
