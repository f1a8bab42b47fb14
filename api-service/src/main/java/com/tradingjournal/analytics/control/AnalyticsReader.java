package com.tradingjournal.analytics.control;

import com.tradingjournal.analytics.control.ClosedTradesStore.Summed;
import com.tradingjournal.analytics.control.ClosedTradesStore.Unclosed;
import com.tradingjournal.metrics.control.DailyFigures;
import com.tradingjournal.metrics.control.EquityCurves;
import com.tradingjournal.metrics.control.Summaries;
import com.tradingjournal.metrics.entity.DailyInput;
import com.tradingjournal.metrics.entity.EquityCurve;
import com.tradingjournal.metrics.entity.EquityCurve.Period;
import com.tradingjournal.metrics.entity.Statistics;
import com.tradingjournal.metrics.entity.Summary;
import com.tradingjournal.metrics.entity.TradingCalendar;
import com.tradingjournal.tenancy.control.Snapshot;
import com.tradingjournal.trades.control.TradeFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** What a trader can ask of his journal. Every answer is computed from what is there now, all of it seen at one moment. */
@ApplicationScoped
@Transactional
@Snapshot
public class AnalyticsReader {

    private final Scopes scopes;
    private final ClosedTradesStore trades;
    private final DailyStore days;
    private final Clock clock;

    @Inject
    public AnalyticsReader(Scopes scopes, ClosedTradesStore trades, DailyStore days, Clock clock) {
        this.scopes = scopes;
        this.trades = trades;
        this.days = days;
        this.clock = clock;
    }

    public Reading<Summary> summary(Question question) {
        Scope scope = scopes.of(question);
        Summed closed = trades.summed(scope);
        Unclosed unclosed = trades.unclosed(scope);
        Summary.Context context = new Summary.Context(
                scope.currency(), unclosed.open(), unclosed.needsReview(), realizedPnl(scope, closed, unclosed));
        return reading(scope, Summaries.summary(context, closed.totals(), closed.series(), scope.tolerance()));
    }

    public Reading<Statistics> statistics(Question question) {
        Scope scope = scopes.of(question);
        return reading(
                scope,
                DailyFigures.statistics(
                        scope.currency(), daily(scope), scope.workspace().riskFreeRate(), trades.distribution(scope)));
    }

    public Reading<EquityCurve> equityCurve(Question question, Period period) {
        Scope scope = scopes.of(question);
        return reading(scope, EquityCurves.curve(daily(scope), period));
    }

    /** The days behind statistics and curve, for what else can be told of them. */
    public Reading<DailyInput> days(Question question) {
        Scope scope = scopes.of(question);
        return reading(scope, daily(scope));
    }

    public Reading<CalendarMonth> calendar(Question question, YearMonth month) {
        Scope scope = scopes.of(question);
        Scope weeks = scope.within(CalendarMonth.firstDay(month), CalendarMonth.lastDay(month));
        return reading(scope, CalendarMonth.of(month, scope.currency(), days.calendar(weeks)));
    }

    public Reading<List<BreakdownRow>> breakdown(Question question, Crossing by) {
        Scope scope = scopes.of(question);
        return reading(scope, trades.breakdown(scope, by));
    }

    /** Σ of the lots. All lots of a trade are its P&L to the digit; only a period parts them from the day their trade closed. */
    private BigDecimal realizedPnl(Scope scope, Summed closed, Unclosed unclosed) {
        TradeFilter filter = scope.filter();
        return filter.from() == null && filter.to() == null
                ? closed.totals().money().net().add(unclosed.realized())
                : days.realizedPnl(scope);
    }

    private DailyInput daily(Scope scope) {
        TradingCalendar calendar = trades.areAllCrypto(scope) ? TradingCalendar.EVERY_DAY : TradingCalendar.WEEKDAYS;
        DailyInput toDate = new DailyInput(
                calendar, days.startingBalance(scope).orElse(null), days.toDate(scope), days.cashFlows(scope));
        LocalDate from = scope.filter().from();
        return from == null ? toDate : toDate.from(from);
    }

    private <T> Reading<T> reading(Scope scope, T figures) {
        return new Reading<>(figures, clock.instant(), trades.otherCurrencies(scope), scope.revision());
    }
}
