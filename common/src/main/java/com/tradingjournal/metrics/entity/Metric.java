package com.tradingjournal.metrics.entity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The one definition of every field of {@link Summary} and {@link Statistics}: what it says, of what, in which unit. Those of
 * other answers are named with their answer.
 */
public enum Metric {
    N(Unit.COUNT, Population.CLOSED_TRADES, "Closed trades: round trips that are back at zero."),
    WINS(Unit.COUNT, Population.CLOSED_TRADES, "Trades with a net P&L above the break-even tolerance."),
    LOSSES(Unit.COUNT, Population.CLOSED_TRADES, "Trades with a net P&L below minus the break-even tolerance."),
    BREAKEVENS(Unit.COUNT, Population.CLOSED_TRADES, "Trades that are neither a win nor a loss."),
    OPEN_TRADES(Unit.COUNT, Population.OPEN_TRADES, "Positions not yet back at zero; 0 when a period is asked for."),
    NEEDS_REVIEW(
            Unit.COUNT,
            Population.HELD_TRADES,
            "Closes without a known opening, held until someone decides; they count nowhere else."),
    CURRENCY(Unit.CODE, Population.QUESTION, "The one currency of every amount; different currencies are never added."),
    NET_PNL(Unit.MONEY, Population.CLOSED_TRADES, "Sum of P, the gross P&L minus fees of each closed trade."),
    REALIZED_PNL(
            Unit.MONEY,
            Population.LOTS,
            "Sum of all closed lots, those of open trades included: the total of calendar and equity curve."),
    GROSS_PNL(
            Unit.MONEY,
            Population.CLOSED_TRADES,
            "Sum of P before fees: sign × (exit value − entry value) × multiplier."),
    FEES(
            Unit.MONEY,
            Population.CLOSED_TRADES,
            "Sum of realised fees; entry fees count pro rata to the quantity closed, rebates are negative."),
    GROSS_PROFIT(Unit.MONEY, Population.WINS, "Sum of P over wins."),
    GROSS_LOSS(Unit.MONEY, Population.LOSSES, "Sum of P over losses (≤ 0)."),
    WIN_RATE(Unit.FRACTION, Population.CLOSED_TRADES, "Wins / n."),
    WIN_RATE_DECIDED(Unit.FRACTION, Population.DECIDED, "Wins / (wins + losses)."),
    PROFIT_FACTOR(Unit.RATIO, Population.CLOSED_TRADES, "Gross profit / abs(gross loss); undefined without a loss."),
    AVERAGE_WIN(Unit.MONEY, Population.WINS, "Mean of P over wins."),
    AVERAGE_LOSS(Unit.MONEY, Population.LOSSES, "Mean of P over losses."),
    PAYOFF_RATIO(Unit.RATIO, Population.DECIDED, "Average win / abs(average loss)."),
    EXPECTANCY(Unit.MONEY, Population.CLOSED_TRADES, "Sum of P / n: money per trade."),
    N_R(
            Unit.COUNT,
            Population.WITH_RISK,
            "Closed trades that have an initial risk: abs(entry price − initial stop) × quantity × " + "multiplier."),
    EXPECTANCY_R(Unit.R, Population.WITH_RISK, "Mean R, where R = P / initial risk."),
    PNL_STD_DEV(Unit.MONEY, Population.CLOSED_TRADES, "Sample standard deviation (n − 1) of P."),
    SQN(
            Unit.RATIO,
            Population.WITH_RISK,
            "√min(nR, 100) × mean(R) / stdev(R, n − 1); undefined below 30 trades with risk (Van Tharp)."),
    KELLY(
            Unit.FRACTION,
            Population.DECIDED,
            "p − (1 − p) / payoff ratio with p = win rate of decided trades; negative means no edge."),
    LARGEST_WIN(Unit.MONEY, Population.WINS, "The largest P of a win."),
    LARGEST_LOSS(Unit.MONEY, Population.LOSSES, "The lowest P of a loss."),
    AVERAGE_HOLD_SECONDS(
            Unit.SECONDS,
            Population.WITH_ENTRY_TIME,
            "Mean hold: quantity-weighted mean exit − quantity-weighted mean entry instant."),
    MEDIAN_HOLD_SECONDS(
            Unit.SECONDS, Population.WITH_ENTRY_TIME, "Median hold; of an even number the mean of the middle two."),
    MAX_CONSECUTIVE_WINS(
            Unit.COUNT, Population.CLOSED_TRADES, "Longest run of wins in order of closing; a break-even ends a run."),
    MAX_CONSECUTIVE_LOSSES(
            Unit.COUNT,
            Population.CLOSED_TRADES,
            "Longest run of losses in order of closing; a break-even ends a run."),
    CURRENT_STREAK(
            Unit.COUNT,
            Population.CLOSED_TRADES,
            "The run of wins or losses that the last closed trade belongs to; none after a break-even."),
    EXPECTANCY_CONFIDENCE95(
            Unit.MONEY,
            Population.CLOSED_TRADES,
            "Bootstrap interval of mean P (2,000 resamples of as many trades, of 2,000 brought to scale where there are more; the seed is given); undefined below 30 trades."),
    DAYS(
            Unit.COUNT,
            Population.DAYS,
            "Observation days: Monday to Friday from the first to the last closing day, zero-filled, plus "
                    + "weekend days with realised P&L; every calendar day when all trades are crypto."),
    ANNUALIZATION(
            Unit.DAY_COUNT,
            Population.QUESTION,
            "Observation days in a year (A): 252, or 365 when all trades are crypto."),
    STARTING_BALANCE(
            Unit.MONEY,
            Population.QUESTION,
            "Sum of the starting balances of the accounts asked for; with a start date the equity at the end "
                    + "of the day before."),
    RISK_FREE_RATE(
            Unit.FRACTION, Population.QUESTION, "The workspace's annual risk-free rate; per day (1 + rate)^(1/A) − 1."),
    SHARPE(
            Unit.RATIO,
            Population.DAYS,
            "(mean(r) − rf) / stdev(r, n − 1) × √A, r = realised P&L / (equity of the day before + cash " + "flow)."),
    SORTINO(
            Unit.RATIO,
            Population.DAYS,
            "mean(r − rf) × A / (√mean(min(r − rf, 0)²) × √A), the downside over all days."),
    VOLATILITY(Unit.FRACTION, Population.DAYS, "stdev(r, n − 1) × √A."),
    CAGR(Unit.FRACTION, Population.DAYS, "(Π(1 + r))^(A / days) − 1; undefined under 30 days."),
    MAX_DRAWDOWN_MONEY(
            Unit.MONEY,
            Population.DAYS,
            "Deepest fall of the cumulative daily P&L from its running peak, the peak starting at 0."),
    MAX_DRAWDOWN(
            Unit.FRACTION,
            Population.DAYS,
            "Deepest fall of the return index Π(1 + r) from its running peak, the peak starting at 1."),
    MAX_DRAWDOWN_START(
            Unit.DATE,
            Population.DAYS,
            "Day of the peak before the deepest fall; null before the first day or without a fall."),
    MAX_DRAWDOWN_TROUGH(Unit.DATE, Population.DAYS, "Day of the lowest point of the deepest fall."),
    MAX_DRAWDOWN_RECOVERY(
            Unit.DATE, Population.DAYS, "First day back at the peak after the deepest fall; null while it lasts."),
    CURRENT_DRAWDOWN_MONEY(Unit.MONEY, Population.DAYS, "Cumulative P&L of the last day below its running peak."),
    CURRENT_DRAWDOWN(Unit.FRACTION, Population.DAYS, "Return index of the last day below its running peak."),
    LONGEST_DRAWDOWN_DAYS(
            Unit.DAY_COUNT, Population.DAYS, "Most calendar days from a peak to its recovery, or to the last day."),
    CALMAR(Unit.RATIO, Population.DAYS, "CAGR / abs(max drawdown); undefined without a drawdown or under 30 days."),
    RECOVERY_FACTOR(
            Unit.RATIO, Population.DAYS, "Realised P&L / abs(max drawdown in money); undefined without a drawdown."),
    PNL_HISTOGRAM(Unit.COUNT, Population.CLOSED_TRADES, "P in 20 equal bins from the smallest to the largest."),
    R_HISTOGRAM(Unit.COUNT, Population.WITH_RISK, "R in bins of 0.5 from −5 to 10, with open ends."),
    PNL_PERCENTILES(Unit.MONEY, Population.CLOSED_TRADES, "Percentiles of P by linear interpolation (Hyndman–Fan 7)."),
    UNDEFINED(Unit.CODE, Population.QUESTION, "For each figure that is null, the first reason that applies."),
    DRAWDOWN_START("drawdowns.start", Unit.DATE, Population.DAYS, "Day of the peak; null before the first day."),
    DRAWDOWN_TROUGH("drawdowns.trough", Unit.DATE, Population.DAYS, "Day of the lowest point of the fall."),
    DRAWDOWN_RECOVERY(
            "drawdowns.recovery", Unit.DATE, Population.DAYS, "First day back at the peak; null while the fall lasts."),
    DRAWDOWN_DEPTH_MONEY(
            "drawdowns.depthMoney",
            Unit.MONEY,
            Population.DAYS,
            "Lowest cumulative P&L below its running peak between peak and recovery."),
    DRAWDOWN_DEPTH(
            "drawdowns.depth",
            Unit.FRACTION,
            Population.DAYS,
            "Lowest return index below its peak; without returns the falls are those of the money."),
    DRAWDOWN_DAYS_TO_TROUGH(
            "drawdowns.daysToTrough", Unit.DAY_COUNT, Population.DAYS, "Calendar days from the peak to the trough."),
    DRAWDOWN_DAYS_TO_RECOVERY(
            "drawdowns.daysToRecovery",
            Unit.DAY_COUNT,
            Population.DAYS,
            "Calendar days from the trough to the recovery; null while the fall lasts."),
    DRAWDOWN_DAYS(
            "drawdowns.days",
            Unit.DAY_COUNT,
            Population.DAYS,
            "Calendar days from the peak to the recovery, or to the last day."),
    SIMULATION_INPUTS(
            "simulation.inputs",
            Unit.CODE,
            Population.QUESTION,
            "Paths, days of each (horizon), ruin level and seed, the equity they begin with (0 without a balance) and how many observation days are drawn from."),
    SIMULATION_RISK_OF_RUIN(
            "simulation.riskOfRuin",
            Unit.FRACTION,
            Population.PATHS,
            "Paths whose equity is at or below the ruin level at some time / paths; undefined with neither a balance nor a ruin level."),
    SIMULATION_FINAL_EQUITY(
            "simulation.finalEquity",
            Unit.MONEY,
            Population.PATHS,
            "Percentiles of the equity after the last day: the one before the first plus as many daily P&L, drawn with replacement."),
    SIMULATION_MAX_DRAWDOWN(
            "simulation.maxDrawdown",
            Unit.MONEY,
            Population.PATHS,
            "Percentiles of the deepest fall of a path's equity from its running peak (≤ 0, so p5 is one of the worst)."),
    COMPARISON_DIFFERENCE(
            "comparison.difference",
            Unit.CODE,
            Population.QUESTION,
            "b − a of every count, amount, ratio and length, in the unit of each; null where either is, and for amounts in different currencies.");

    public enum Unit {
        CODE,
        COUNT,
        DATE,
        DAY_COUNT,
        FRACTION,
        MONEY,
        R,
        RATIO,
        SECONDS
    }

    public enum Population {
        CLOSED_TRADES("closed trades"),
        DAYS("observation days"),
        DECIDED("closed trades that are wins or losses"),
        HELD_TRADES("trades that need review"),
        LOSSES("losing closed trades"),
        LOTS("closed lots"),
        OPEN_TRADES("open trades"),
        PATHS("simulated paths"),
        QUESTION("the question asked"),
        WINS("winning closed trades"),
        WITH_ENTRY_TIME("closed trades with a known entry time"),
        WITH_RISK("closed trades with an initial risk");

        private final String words;

        Population(String words) {
            this.words = words;
        }
    }

    /** A row of {@code GET /analytics/definitions}. */
    public record Definition(String name, String text, String population, Unit unit) {}

    private final String field;
    private final Unit unit;
    private final Population population;
    private final String text;

    /** Of summary or statistics: the constant's name as the field is written, {@code WIN_RATE} is {@code winRate}. */
    Metric(Unit unit, Population population, String text) {
        this.field = camelCase(name());
        this.unit = unit;
        this.population = population;
        this.text = text;
    }

    Metric(String field, Unit unit, Population population, String text) {
        this.field = field;
        this.unit = unit;
        this.population = population;
        this.text = text;
    }

    /** The metric that a field of summary or statistics is. */
    public static Metric of(String field) {
        return Arrays.stream(values())
                .filter(metric -> metric.field.equals(field))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No metric " + field));
    }

    /** What the question decides and not the trades. */
    public boolean isGiven() {
        return population == Population.QUESTION;
    }

    public boolean isMoney() {
        return unit == Unit.MONEY;
    }

    public static List<Definition> definitions() {
        return Arrays.stream(values()).map(Metric::definition).toList();
    }

    private Definition definition() {
        return new Definition(field, text, population.words, unit);
    }

    private static String camelCase(String name) {
        StringBuilder field = new StringBuilder();
        for (String word : name.toLowerCase(Locale.ROOT).split("_", -1)) {
            field.append(field.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return field.toString();
    }
}
