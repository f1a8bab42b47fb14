package com.tradingjournal.billing.entity;

import java.time.YearMonth;

/**
 * What was created in a workspace in a month of its zone.
 *
 * @param trades recorded by hand or brought by a file, deleted ones too
 * @param imports files that were imported, whatever came of them; dry runs are none
 * @param importBytes the size of these files
 */
public record UsageMonth(YearMonth month, long trades, long imports, long importBytes) {

    static UsageMonth none(YearMonth month) {
        return new UsageMonth(month, 0, 0, 0);
    }
}
