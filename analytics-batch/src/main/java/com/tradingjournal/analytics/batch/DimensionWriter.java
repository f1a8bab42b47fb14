package com.tradingjournal.analytics.batch;

import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.Database.Row;
import com.tradingjournal.tenancy.control.TenantSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.util.List;

/**
 * Keeps months by dimension for a workspace with many trades; of fewer, a reader adds up the trades themselves. That all rows are there
 * is written down together with the first of them, and no reader uses any before.
 */
@ApplicationScoped
public class DimensionWriter {

    private static final String STATE = """
            select coalesce(sum(c.n), 0) >= ? as many, exists (select from analytics_dimensioned) as kept
              from analytics_cache c where c.period = 'MONTH'""";

    private enum State {
        NOT_WORTH_IT,
        TOO_FEW_BY_NOW,
        TO_BE_FILLED,
        KEPT
    }

    private final Database database;
    private final TenantSession session;

    @Inject
    public DimensionWriter(Database database, TenantSession session) {
        this.database = database;
        this.session = session;
    }

    /**
     * After the cache's months, for who has the dirty log.
     *
     * @return whether trades are so many that a series may be kept of them too
     */
    boolean refresh(List<DirtyLog.Days> changed) {
        State state = state();
        switch (state) {
            case NOT_WORTH_IT -> {}
            case TOO_FEW_BY_NOW -> forget();
            case TO_BE_FILLED -> fill();
            case KEPT -> changed.forEach(this::remake);
        }
        return state == State.TO_BE_FILLED || state == State.KEPT;
    }

    /** @return the months that were not what they should be, one for each row */
    List<CacheRow> reconcile() {
        return switch (state()) {
            case NOT_WORTH_IT -> List.of();
            case TOO_FEW_BY_NOW -> {
                forget();
                yield List.of();
            }
            case TO_BE_FILLED -> {
                fill();
                yield List.of();
            }
            case KEPT -> isIntact() ? List.of() : database.query(DimensionSql.WORKSPACE, CacheRow::of);
        };
    }

    boolean isIntact() {
        return database.first(DimensionSql.INTACT, row -> row.flag("intact")).orElseThrow();
    }

    private State state() {
        return database.first(STATE, DimensionWriter::state, SeriesWriter.MANY_TRADES)
                .orElseThrow();
    }

    private static State state(Row row) {
        if (row.flag("many")) {
            return row.flag("kept") ? State.KEPT : State.TO_BE_FILLED;
        }
        return row.flag("kept") ? State.TOO_FEW_BY_NOW : State.NOT_WORTH_IT;
    }

    private void fill() {
        database.query(DimensionSql.WORKSPACE, CacheRow::of);
        database.update(
                "insert into analytics_dimensioned (tenant_id) values (?)",
                session.bound().tenantId());
    }

    private void forget() {
        database.update("delete from analytics_dimensioned");
        database.update("delete from analytics_dimensions");
    }

    private void remake(DirtyLog.Days dirty) {
        Array months = database.array(
                "date",
                dirty.days().stream()
                        .map(CacheRow.Period.MONTH::startOf)
                        .distinct()
                        .toList());
        database.query(DimensionSql.MONTHS, CacheRow::of, months, dirty.accountId(), dirty.accountId(), months);
    }
}
