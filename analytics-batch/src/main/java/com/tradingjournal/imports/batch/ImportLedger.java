package com.tradingjournal.imports.batch;

import com.tradingjournal.brokerfiles.control.text.FileRefused;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.errors.entity.NotFound;
import com.tradingjournal.imports.entity.ImportCounts;
import com.tradingjournal.imports.entity.ImportOrder;
import com.tradingjournal.imports.entity.ImportOrder.Reading;
import com.tradingjournal.imports.entity.ImportOrder.Target;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.Database.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The row of an import, as its job reads and writes it. Counts are added in the transaction of what they count. */
@ApplicationScoped
public class ImportLedger {

    private static final String TASK = """
            select i.*, array(select key from jsonb_each_text(mapping) order by key) as mapping_columns,
                   array(select value from jsonb_each_text(mapping) order by key) as mapping_fields,
                   array(select key from jsonb_each_text(answers) order by key) as answer_codes,
                   array(select value from jsonb_each_text(answers) order by key) as answer_options
              from imports i where i.id = ?""";

    private static final String BEGIN =
            "update imports set status = 'RUNNING', started_at = coalesce(started_at, ?) where id = ? and status = 'QUEUED'";

    private static final String READ = """
            update imports
               set rows_read = ?, rejected = rejected + ?, ignored = ignored + ?,
                   ignored_by = (select coalesce(jsonb_object_agg(reason, n), '{}')
                                   from (select reason, sum(n) as n
                                           from (select key, value::integer from jsonb_each_text(ignored_by)
                                                 union all select reason, 1 from unnest(?) as t (reason)) as each (reason, n)
                                          group by reason) as sums)
             where id = ?""";

    private static final String SETTLED = """
            update imports
               set imported = imported + ?, duplicates = duplicates + ?, changed = changed + ?, ignored = ignored + ?,
                   rejected = rejected + ?,
                   ignored_by = case when ? = 0 then ignored_by
                       else jsonb_set(ignored_by, '{USER_EDITED}', to_jsonb(coalesce((ignored_by ->> 'USER_EDITED')::integer, 0) + ?)) end
             where id = ?""";

    private final Database database;
    private final Clock clock;

    @Inject
    public ImportLedger(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    LoadTask task(UUID importId) {
        return database.first(TASK, ImportLedger::task, importId).orElseThrow(NotFound::new);
    }

    void begin(UUID importId) {
        database.update(BEGIN, clock.instant(), importId);
    }

    /** A portion of the file has been read and staged. */
    void read(UUID importId, int rowsRead, int rejected, Collection<String> ignored) {
        database.update(READ, rowsRead, rejected, ignored.size(), database.array("text", ignored), importId);
    }

    /** Rows have found their end; what is ignored here had been edited by a person. */
    void settled(UUID importId, ImportCounts more) {
        database.update(
                SETTLED,
                more.imported(),
                more.duplicates(),
                more.changed(),
                more.ignored(),
                more.rejected(),
                more.ignored(),
                more.ignored(),
                importId);
    }

    void stored(UUID importId, int executions) {
        database.update("update imports set executions = executions + ? where id = ?", executions, importId);
    }

    /** The file cannot be read to its end: a result, not a failure of the job. */
    void refuse(UUID importId, FileRefused refused) {
        database.update(
                "update imports set error_code = ?, error_message = ? where id = ?",
                refused.code(),
                refused.getMessage(),
                importId);
    }

    boolean isRefused(UUID importId) {
        return database.first(
                        "select error_code is not null as refused from imports where id = ?",
                        row -> row.flag("refused"),
                        importId)
                .orElseThrow(NotFound::new);
    }

    private static LoadTask task(Row row) {
        Reading reading = new Reading(
                row.text("format"),
                map(row.texts("mapping_columns"), Function.identity(), row.texts("mapping_fields"), Field::valueOf),
                map(row.texts("answer_codes"), Function.identity(), row.texts("answer_options"), Function.identity()),
                ZoneId.of(row.text("time_zone")));
        Target target = new Target(row.uuid("account_id"), row.flag("account_chosen"));
        ImportOrder order =
                new ImportOrder(reading, target, row.find("fx_rate", BigDecimal.class), row.flag("dry_run"));
        return new LoadTask(row.uuid("id"), order, (int) row.number("rows_read"));
    }

    private static <K, V> Map<K, V> map(
            List<String> keys, Function<String, K> key, List<String> values, Function<String, V> value) {
        Map<K, V> map = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            map.put(key.apply(keys.get(i)), value.apply(values.get(i)));
        }
        return map;
    }
}
