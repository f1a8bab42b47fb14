package com.tradingjournal.billing.entity;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a workspace uses, month by month.
 *
 * @param zone what a month is
 * @param members of the workspace now
 * @param accounts in the workspace now
 * @param asOf when the months that are over were counted; the current one is counted when it is asked for
 * @param months the newest first, without a gap
 */
public record Usage(String plan, ZoneId zone, int members, int accounts, Instant asOf, List<UsageMonth> months) {

    /** The months in which something was created, and between them those in which nothing was. */
    public static List<UsageMonth> withoutGaps(YearMonth first, YearMonth last, List<UsageMonth> counted) {
        Map<YearMonth, UsageMonth> known =
                counted.stream().collect(Collectors.toMap(UsageMonth::month, Function.identity()));
        return Stream.iterate(last, month -> !month.isBefore(first), month -> month.minusMonths(1))
                .map(month -> known.getOrDefault(month, UsageMonth.none(month)))
                .toList();
    }
}
