package com.tradingjournal.trades.control;

import com.tradingjournal.trades.entity.FillDetails;
import com.tradingjournal.trades.entity.TradeDetails;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A trade on its way out of the workspace, with what only ids say inside it.
 *
 * @param number its place among the exported ones, counted from the far end of a list that begins with the newest: what came
 *     first has the lower number
 * @param account name of its account
 * @param closed what has been closed of it
 * @param fills empty where only trades were asked for
 */
public record ExportedTrade(
        long number,
        String account,
        @Nullable String isin,
        TradeDetails trade,
        Closed closed,
        List<ExportedFill> fills) {

    public ExportedTrade {
        fills = List.copyOf(fills);
    }

    /** A fill, or the part of it that is this trade's, at the exchange rate stored with it. */
    public record ExportedFill(FillDetails fill, @Nullable BigDecimal fxRate) {}

    /**
     * Values include the multiplier.
     *
     * @param openedValue of all that was opened, closed or not
     * @param lastExit of a trade that is closed in part, when; null for all others
     */
    public record Closed(
            BigDecimal entryValue,
            BigDecimal exitValue,
            BigDecimal fees,
            BigDecimal openedValue,
            @Nullable Instant lastExit) {}
}
