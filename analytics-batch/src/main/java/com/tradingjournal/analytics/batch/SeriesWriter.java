package com.tradingjournal.analytics.batch;

import com.tradingjournal.metrics.control.Summaries;
import com.tradingjournal.metrics.entity.SeriesFigures;
import com.tradingjournal.metrics.entity.Summary.Confidence;
import com.tradingjournal.metrics.entity.Summary.Streak;
import com.tradingjournal.metrics.entity.TradeSeries;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.Database.Row;
import com.tradingjournal.tenancy.control.TenantSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What only all closed trades in order tell, kept where there are many of them, so that the first who asks need not wait for it. One statement reads the trades and the
 * version that they are of; of any other version the row is worth nothing.
 */
@ApplicationScoped
public class SeriesWriter {

    /** Of fewer trades a reader finds it out in a few milliseconds. */
    static final int MANY_TRADES = 5_000;

    private static final String MANY = """
            select c.currency from analytics_cache c where c.period = 'MONTH' group by c.currency having sum(c.n) >= ?""";

    private static final String STALE = """
            select exists (select from tenants w cross join (%s) m
                             left join analytics_series s on s.currency = m.currency
                            where w.id = ? and s.analytics_version is distinct from w.analytics_version) as stale""".formatted(MANY);

    /** Holds are kept within what a bigint holds, as in a summary. Which currencies have many is found out once, whatever the statistics say. */
    private static final String SERIES = """
            with m as materialized (%s)
            select w.analytics_version, w.breakeven_tolerance, t.currency,
                   array_agg(t.pnl_u order by t.exit_key, t.entry_key, t.id) as pnl_series,
                   array_agg((least(t.hold_seconds, 90000000000) * 100000000)::bigint) filter (where t.hold_seconds is not null) as hold_series
              from tenants w join trades t on t.tenant_id = w.id
             where t.currency in (select currency from m) and w.id = ? and t.deleted_at is null and t.status = 'CLOSED'
             group by w.id, t.currency""".formatted(MANY);

    private static final String STORE = """
            insert into analytics_series (tenant_id, currency, analytics_version, most_wins, most_losses, current_streak, median_hold,
                                          confidence_low, confidence_high, resamples, seed)
                 values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private record Stored(String currency, long version, SeriesFigures figures) {}

    private final Database database;
    private final TenantSession session;

    @Inject
    public SeriesWriter(Database database, TenantSession session) {
        this.database = database;
        this.session = session;
    }

    /** Of the bound workspace, unless it is of this version already. Only who has its dirty log may do this. */
    void refresh() {
        if (isStale()) {
            List<Stored> all = database.query(
                    SERIES, SeriesWriter::computed, MANY_TRADES, session.bound().tenantId());
            database.update("delete from analytics_series");
            all.forEach(this::store);
        }
    }

    private boolean isStale() {
        return database.first(
                        STALE,
                        row -> row.flag("stale"),
                        MANY_TRADES,
                        session.bound().tenantId())
                .orElseThrow();
    }

    private static Stored computed(Row row) {
        TradeSeries series = TradeSeries.ofUnits(row.numbers("pnl_series"), new long[0], row.numbers("hold_series"));
        return new Stored(
                row.text("currency"),
                row.number("analytics_version"),
                Summaries.ordered(series, row.decimal("breakeven_tolerance")));
    }

    private void store(Stored stored) {
        SeriesFigures figures = stored.figures;
        Confidence confidence = figures.confidence();
        database.update(
                STORE,
                session.bound().tenantId(),
                stored.currency,
                stored.version,
                figures.longestWins(),
                figures.longestLosses(),
                signed(figures.current()),
                figures.medianHoldSeconds(),
                low(confidence),
                confidence == null ? null : confidence.high(),
                confidence == null ? null : confidence.resamples(),
                confidence == null ? null : confidence.seed());
    }

    private static @Nullable BigDecimal low(@Nullable Confidence confidence) {
        return confidence == null ? null : confidence.low();
    }

    private static long signed(Streak streak) {
        return switch (streak.kind()) {
            case WIN -> streak.length();
            case LOSS -> -streak.length();
            case NONE -> 0;
        };
    }
}
