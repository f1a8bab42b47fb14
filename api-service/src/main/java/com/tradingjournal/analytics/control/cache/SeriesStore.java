package com.tradingjournal.analytics.control.cache;

import com.tradingjournal.analytics.control.live.Population;
import com.tradingjournal.analytics.control.question.Scope;
import com.tradingjournal.metrics.entity.TradeSeries;
import com.tradingjournal.tenancy.control.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The SQL of what needs all closed trades in order of closing, and nothing but that. */
@ApplicationScoped
public class SeriesStore {

    /** Holds are kept within what a bigint holds: no median that means anything lies beyond. */
    private static final String SERIES = """
            select array_agg(t.pnl_u order by t.exit_key, t.entry_key, t.id) as pnl_series,
                   array_agg((least(t.hold_seconds, 90000000000) * 100000000)::bigint)
                       filter (where t.hold_seconds is not null) as hold_series
            from %s
            """;

    private final Database database;

    @Inject
    public SeriesStore(Database database) {
        this.database = database;
    }

    /** P in order of closing, and the known holds. */
    TradeSeries of(Scope scope) {
        Population closed = Population.closedTrades(scope);
        return database.first(
                        SERIES.formatted(closed.selection()),
                        row -> TradeSeries.ofUnits(row.numbers("pnl_series"), new long[0], row.numbers("hold_series")),
                        closed.parametersAfter())
                .orElseThrow();
    }
}
