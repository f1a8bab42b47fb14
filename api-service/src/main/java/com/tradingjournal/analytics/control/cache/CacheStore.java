package com.tradingjournal.analytics.control.cache;

import com.tradingjournal.analytics.control.cache.Standing.Rows;
import com.tradingjournal.analytics.control.live.SqlText;
import com.tradingjournal.analytics.control.question.Scope;
import com.tradingjournal.metrics.entity.SeriesFigures;
import com.tradingjournal.metrics.entity.Summary.Confidence;
import com.tradingjournal.metrics.entity.Summary.Streak;
import com.tradingjournal.positions.entity.TradeStatus;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.Database.Row;
import com.tradingjournal.trades.control.TradeFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which questions the cache answers, and what is kept beside its rows. It does not answer what asks something of single trades or
 * their rates, nor where so many days are dirty that all trades at once are computed faster than these days one by one.
 */
@ApplicationScoped
public class CacheStore {

    public static final int MOST_DIRTY_DAYS = 300;

    /** An import leaves very many, of few days or not: nobody is to count them to the end. */
    private static final int MOST_ENTRIES = 5_000;

    private static final String DIRTY = """
            select d.*, s.*
              from (select count(*) as dirty_days, coalesce(sum(n), 0) as entries
                      from (select count(*) as n
                              from (select k.account_id, k.day from analytics_dirty k where true""";

    /** Kept for just the version that this transaction sees, or worth nothing. */
    private static final String SERIES = """
             limit ?) entries group by account_id, day) days) d
              left join analytics_series s on s.currency = ? and s.analytics_version = ?
            """;

    private static final String DIMENSIONED = "select exists (select from analytics_dimensioned) as kept";

    private final Database database;

    @Inject
    public CacheStore(Database database) {
        this.database = database;
    }

    /** For a question about closed trades. */
    Standing ofTrades(Scope scope) {
        List<TradeStatus> statuses = scope.filter().statuses();
        return statuses.isEmpty() || statuses.contains(TradeStatus.CLOSED)
                ? standing(scope, scope.filter().from())
                : Standing.USELESS;
    }

    /** For a question about what lots have realised: those of open trades belong to it. */
    Standing ofLots(Scope scope) {
        return isOfAllLots(scope) ? standing(scope, scope.filter().from()) : Standing.USELESS;
    }

    /** The same without a first day. */
    Standing ofLotsToDate(Scope scope) {
        return isOfAllLots(scope) ? standing(scope, null) : Standing.USELESS;
    }

    /** For a question about what rows know of trades' dimensions: a workspace has all of them or none. */
    Standing ofDimensions(Scope scope) {
        boolean isKept = database.first(DIMENSIONED, row -> row.flag("kept")).orElseThrow();
        return isKept ? ofTrades(scope) : Standing.USELESS;
    }

    private static boolean isOfAllLots(Scope scope) {
        List<TradeStatus> statuses = scope.filter().statuses();
        return statuses.isEmpty() || statuses.containsAll(List.of(TradeStatus.values()));
    }

    private Standing standing(Scope scope, @Nullable LocalDate from) {
        TradeFilter filter = scope.filter();
        if (scope.converts() || asksOfTrades(filter)) {
            return Standing.USELESS;
        }
        SqlText sql = new SqlText()
                .add(DIRTY)
                .between("k.day", from, filter.to())
                .ofPeople("k", filter)
                .add(SERIES, MOST_ENTRIES, scope.currency(), scope.workspace().analyticsVersion());
        return database.first(sql.sql(), row -> standing(row, filter), sql.parameters())
                .orElseThrow();
    }

    private static Standing standing(Row row, TradeFilter filter) {
        boolean hasSeries = row.find("currency", String.class) != null && asksForAll(filter);
        return new Standing(rows(row.number("dirty_days"), row.number("entries")), hasSeries ? series(row) : null);
    }

    private static Rows rows(long dirtyDays, long entries) {
        if (entries == 0) {
            return Rows.CLEAN;
        }
        return dirtyDays <= MOST_DIRTY_DAYS && entries < MOST_ENTRIES ? Rows.DIRTY : Rows.USELESS;
    }

    /** Rows are of days, accounts and people; of trades they know nothing else. */
    private static boolean asksOfTrades(TradeFilter filter) {
        return !filter.symbols().isEmpty()
                || !filter.sides().isEmpty()
                || !filter.assetClasses().isEmpty()
                || !filter.tags().isEmpty()
                || !filter.strategies().isEmpty()
                || filter.minPnl() != null
                || filter.maxPnl() != null
                || filter.q() != null;
    }

    private static boolean asksForAll(TradeFilter filter) {
        return filter.from() == null
                && filter.to() == null
                && filter.accountIds().isEmpty()
                && filter.userIds().isEmpty();
    }

    private static SeriesFigures series(Row row) {
        return new SeriesFigures(
                row.number("most_wins"),
                row.number("most_losses"),
                streak(row.number("current_streak")),
                row.find("median_hold", BigDecimal.class),
                confidence(row));
    }

    private static Streak streak(long signed) {
        if (signed == 0) {
            return Streak.NONE;
        }
        return new Streak(signed > 0 ? Streak.Kind.WIN : Streak.Kind.LOSS, Math.abs(signed));
    }

    private static @Nullable Confidence confidence(Row row) {
        BigDecimal low = row.find("confidence_low", BigDecimal.class);
        return low == null
                ? null
                : new Confidence(low, row.decimal("confidence_high"), row.count("resamples"), row.number("seed"));
    }
}
