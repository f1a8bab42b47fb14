package com.tradingjournal.analytics.boundary;

import com.tradingjournal.analytics.control.AnalyticsReader;
import com.tradingjournal.analytics.control.ComparedReading;
import com.tradingjournal.analytics.control.JournalComparison;
import com.tradingjournal.analytics.control.Reading;
import com.tradingjournal.analytics.control.question.CalendarMonth;
import com.tradingjournal.http.Answer;
import com.tradingjournal.http.Remembered;
import com.tradingjournal.http.Requires;
import com.tradingjournal.http.TextValue;
import com.tradingjournal.metrics.control.DrawdownTables;
import com.tradingjournal.metrics.control.Simulations;
import com.tradingjournal.metrics.entity.Comparison;
import com.tradingjournal.metrics.entity.Drawdown;
import com.tradingjournal.metrics.entity.EquityCurve;
import com.tradingjournal.metrics.entity.EquityCurve.EquityPoint;
import com.tradingjournal.metrics.entity.Metric;
import com.tradingjournal.metrics.entity.Simulation;
import com.tradingjournal.metrics.entity.Simulation.Order;
import com.tradingjournal.metrics.entity.Statistics;
import com.tradingjournal.metrics.entity.Summary;
import com.tradingjournal.tenancy.control.CallerCheck;
import com.tradingjournal.tenancy.entity.Permission;
import com.tradingjournal.trades.boundary.OtherTradeFilterQuery;
import com.tradingjournal.trades.boundary.TradeFilterQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/analytics")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Remembered
@Tag(name = "analytics")
public class AnalyticsResource {

    private static final int MOST_DRAWDOWNS = 200;

    private final AnalyticsReader reader;
    private final JournalComparison comparison;
    private final CallerCheck callers;

    @Inject
    public AnalyticsResource(AnalyticsReader reader, JournalComparison comparison, CallerCheck callers) {
        this.callers = callers;
        this.reader = reader;
        this.comparison = comparison;
    }

    @GET
    @Path("/summary")
    @Requires(Permission.VIEW)
    @Operation(operationId = "getSummary", summary = "Trade statistics of the closed trades asked for")
    public Answer<Summary> summary(@BeanParam TradeFilterQuery filter, @BeanParam AnalyticsQuery asked) {
        return answer(asked, reader.summary(asked.question(filter)));
    }

    @GET
    @Path("/statistics")
    @Requires(Permission.VIEW)
    @Operation(
            operationId = "getStatistics",
            summary = "Risk and return of the daily series, distribution of P&L and R")
    public Answer<Statistics> statistics(@BeanParam TradeFilterQuery filter, @BeanParam AnalyticsQuery asked) {
        return answer(asked, reader.statistics(asked.question(filter)));
    }

    @GET
    @Path("/equity-curve")
    @Requires(Permission.VIEW)
    @Operation(operationId = "getEquityCurve", summary = "Cumulative P&L, equity and drawdown, point by point")
    public Answer<List<EquityPoint>> equityCurve(
            @BeanParam TradeFilterQuery filter,
            @BeanParam AnalyticsQuery asked,
            @QueryParam("period")
                    @DefaultValue("daily")
                    @Parameter(description = "daily, weekly or monthly: what a point stands for")
                    String period) {
        Reading<EquityCurve> curve = reader.equityCurve(asked.question(filter), AnalyticsQuery.period(period));
        return answer(
                asked,
                curve,
                curve.figures().points(),
                Map.of("thinned", curve.figures().thinned()));
    }

    @GET
    @Path("/calendar")
    @Requires(Permission.VIEW)
    @Operation(operationId = "getCalendar", summary = "A month day by day and week by week")
    public Answer<CalendarMonth> calendar(
            @BeanParam TradeFilterQuery filter,
            @BeanParam AnalyticsQuery asked,
            @QueryParam("month") @Parameter(required = true, description = "As 2026-11") @Nullable String month) {
        return answer(asked, reader.calendar(asked.question(filter), AnalyticsQuery.month(month)));
    }

    @GET
    @Path("/breakdown")
    @Requires(Permission.VIEW)
    @Operation(operationId = "getBreakdown", summary = "Closed trades by one dimension, or two crossed")
    public Answer<List<BreakdownResponse>> breakdown(
            @BeanParam TradeFilterQuery filter,
            @BeanParam AnalyticsQuery asked,
            @QueryParam("by") @Parameter(required = true, description = "The dimension") @Nullable String by,
            @QueryParam("by2") @Parameter(description = "A second one to cross it with") @Nullable String by2) {
        var rows = reader.breakdown(asked.question(filter), AnalyticsQuery.crossing(by, by2));
        return answer(
                asked, rows, rows.figures().stream().map(BreakdownResponse::of).toList(), Map.of());
    }

    @GET
    @Path("/drawdowns")
    @Requires(Permission.VIEW)
    @Operation(operationId = "listDrawdowns", summary = "The falls from a peak with their days, deepest first")
    public Answer<List<Drawdown>> drawdowns(
            @BeanParam TradeFilterQuery filter,
            @BeanParam AnalyticsQuery asked,
            @QueryParam("limit")
                    @DefaultValue("10")
                    @Parameter(
                            description = "How many at most",
                            schema = @Schema(minimum = "1", maximum = "200", defaultValue = "10"))
                    String limit) {
        int most = (int) TextValue.number("limit", limit, 1, MOST_DRAWDOWNS);
        return answer(asked, reader.days(asked.question(filter)).map(days -> DrawdownTables.deepest(days, most)));
    }

    @GET
    @Path("/simulation")
    @Requires(Permission.VIEW)
    @Operation(
            operationId = "getSimulation",
            summary = "Where the equity may go when the days of the journal come again in any order")
    public Answer<Simulation> simulation(
            @BeanParam TradeFilterQuery filter, @BeanParam AnalyticsQuery asked, @BeanParam SimulationQuery wanted) {
        Order order = wanted.order();
        return answer(asked, reader.days(asked.question(filter)).map(days -> Simulations.simulate(days, order)));
    }

    @GET
    @Path("/comparison")
    @Requires(Permission.VIEW)
    @Operation(
            operationId = "getComparison",
            summary = "Two sets of trades beside each other; the filters of the second begin with b.")
    public Answer<Comparison> comparison(
            @BeanParam TradeFilterQuery filter,
            @BeanParam AnalyticsQuery asked,
            @BeanParam OtherTradeFilterQuery otherFilter,
            @BeanParam ComparedQuery other) {
        ComparedReading compared = comparison.compare(asked.question(filter), other.question(otherFilter, asked));
        return answer(
                asked,
                compared.a(),
                compared.a().figures(),
                Map.of("b.otherCurrencies", compared.otherCurrenciesOfB()));
    }

    @GET
    @Path("/definitions")
    @Requires(Permission.VIEW)
    @Operation(operationId = "listDefinitions", summary = "What every figure means, of which trades, in which unit")
    public List<Metric.Definition> definitions() {
        callers.live();
        return Metric.definitions();
    }

    private static <T> Answer<T> answer(AnalyticsQuery asked, Reading<T> reading) {
        return answer(asked, reading, reading.figures(), Map.of());
    }

    private static <T> Answer<T> answer(AnalyticsQuery asked, Reading<?> reading, T data, Map<String, Object> further) {
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put("source", reading.source().wireName());
        meta.put("asOf", reading.asOf());
        meta.put("otherCurrencies", reading.otherCurrencies());
        meta.putAll(asked.meta());
        meta.putAll(further);
        return new Answer<>(data, meta, null);
    }
}
