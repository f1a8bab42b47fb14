package com.tradingjournal.brokerfiles.control.formats.generic;

import com.tradingjournal.brokerfiles.control.mapping.RoundTripBuilder;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a file states of a trade's result, held against its prices: a unit or a sign that we got wrong shows here. */
final class ReportedPnl {

    static final String[] COLUMNS = {
        "gross p&l",
        "gross pnl",
        "gross profit",
        "net p&l",
        "net pnl",
        "net profit",
        "pnl",
        "p&l",
        "p/l",
        "profit",
        "profit/loss",
        "realized p&l",
        "realized pnl",
        "realised p&l",
        "realised pnl"
    };

    private static final Pattern NO_MONEY = Pattern.compile("%|(?i)\\((?:r|pips?|points?|pts|ticks?)\\)");
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    private ReportedPnl() {}

    /** Which columns the row's file has; a result in per cent or in words is none. */
    private static List<String> stated(Row row) {
        return Stream.of(COLUMNS)
                .filter(column -> !NO_MONEY.matcher(row.written(column)).find())
                .filter(column -> row.figure(column).isPresent())
                .toList();
    }

    /**
     * Rejects a trade whose stated result is neither what its prices come to nor that less its fees.
     *
     * @param fees the costs the row states, if it does
     */
    static void check(Row row, RoundTripBuilder trip, Optional<BigDecimal> fees, BigDecimal rounding) {
        BigDecimal gross = trip.grossPnl();
        for (String column : stated(row)) {
            BigDecimal reported = row.figure(column).orElse(gross);
            boolean mayBeNet = !column.startsWith("gross");
            boolean mayBeGross = !column.startsWith("net") || fees.isEmpty();
            boolean right = mayBeGross && isClose(reported, gross, rounding, row)
                    || mayBeNet
                            && fees.filter(cost -> isClose(reported, gross.subtract(cost), rounding, row))
                                    .isPresent();
            if (!right && !(mayBeNet && unstated(row, trip, rounding).isPresent())) {
                row.reject(
                        column,
                        row.text(column),
                        ProblemCode.CONTRADICTION,
                        "is neither the " + plain(gross) + " that the prices come to nor that after the row's fees");
            }
        }
    }

    /** What a result after fees leaves for fees where the file has no column of them: small against what was paid and got. */
    static Optional<BigDecimal> unstated(Row row, RoundTripBuilder trip, BigDecimal rounding) {
        if (row.has(Field.FEES)) {
            return Optional.empty();
        }
        BigDecimal most = trip.turnover().multiply(HUNDREDTH);
        return stated(row).stream()
                .filter(column -> !column.startsWith("gross"))
                .flatMap(column -> row.figure(column).stream())
                .map(reported -> trip.grossPnl().subtract(reported))
                .filter(cost -> cost.compareTo(rounding) > 0 && cost.compareTo(most) <= 0)
                .findFirst();
    }

    /** The last place of the prices, times what they are of: averages are rounded. */
    static BigDecimal rounding(RoundTripBuilder trip, BigDecimal entry, BigDecimal exit) {
        int places = Math.max(
                2,
                Math.max(
                        entry.stripTrailingZeros().scale(),
                        exit.stripTrailingZeros().scale()));
        return trip.units().movePointLeft(places).add(CENT);
    }

    /** Also in the account's currency, where the file has its rate. */
    private static boolean isClose(BigDecimal reported, BigDecimal computed, BigDecimal rounding, Row row) {
        return isWithin(reported, computed, rounding)
                || row.positive(Field.FX_RATE)
                        .filter(rate -> isWithin(reported, computed.multiply(rate), rounding.multiply(rate)))
                        .isPresent();
    }

    private static boolean isWithin(BigDecimal reported, BigDecimal computed, BigDecimal rounding) {
        return reported.subtract(computed).abs().compareTo(rounding) <= 0;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
