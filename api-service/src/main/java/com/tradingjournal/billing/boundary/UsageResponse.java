package com.tradingjournal.billing.boundary;

import com.tradingjournal.billing.entity.Usage;
import com.tradingjournal.billing.entity.UsageMonth;
import java.time.Instant;
import java.util.List;

/**
 * What a workspace uses.
 *
 * @param asOf when the months that are over were counted; the current one is exact
 */
public record UsageResponse(
        String plan, String timeZone, int members, int accounts, Instant asOf, List<UsageMonthResponse> months) {

    /** A month, as 2026-11. */
    public record UsageMonthResponse(String month, long trades, long imports, long importBytes) {

        static UsageMonthResponse of(UsageMonth usage) {
            return new UsageMonthResponse(
                    usage.month().toString(), usage.trades(), usage.imports(), usage.importBytes());
        }
    }

    static UsageResponse of(Usage usage) {
        return new UsageResponse(
                usage.plan(),
                usage.zone().getId(),
                usage.members(),
                usage.accounts(),
                usage.asOf(),
                usage.months().stream().map(UsageMonthResponse::of).toList());
    }
}
