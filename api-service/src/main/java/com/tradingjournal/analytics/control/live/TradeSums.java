package com.tradingjournal.analytics.control.live;

import com.tradingjournal.metrics.entity.TradeSeries;
import com.tradingjournal.metrics.entity.TradeTotals;
import com.tradingjournal.metrics.entity.TradeTotals.Hold;
import com.tradingjournal.metrics.entity.TradeTotals.Money;
import com.tradingjournal.metrics.entity.TradeTotals.Outcomes;
import com.tradingjournal.metrics.entity.TradeTotals.Risk;
import com.tradingjournal.tenancy.control.Database.Row;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The sums that trade statistics are made of: as columns over closed trades {@code t}, and read back. Columns named {@code …_u}
 * are in units of 10⁻⁸, squares of them in units of 10⁻¹⁶.
 */
public final class TradeSums {

    public static final String COLUMNS = """
            count(*) as n, count(*) filter (where t.won) as wins, count(*) filter (where t.lost) as losses,
            coalesce(sum(t.pnl_u), 0) as net_u, coalesce(sum(t.fees_u), 0) as fees_u,
            coalesce(sum(t.pnl_u) filter (where t.won), 0) as won_u,
            coalesce(sum(t.pnl_u) filter (where t.lost), 0) as lost_u,
            coalesce(sum(t.pnl_u::numeric * t.pnl_u), 0) as squares_u,
            (max(t.pnl_u) filter (where t.won))::numeric as largest_win_u,
            (min(t.pnl_u) filter (where t.lost))::numeric as largest_loss_u,
            count(t.r_multiple) as n_r, coalesce(sum(t.r_multiple), 0) as r,
            coalesce(sum(t.r_multiple * t.r_multiple), 0) as r_squares,
            count(t.hold_seconds) as n_hold, coalesce(sum(t.hold_seconds), 0) as hold_seconds""";

    private TradeSums() {}

    public static TradeTotals of(Row row) {
        return new TradeTotals(
                new Outcomes(row.number("n"), row.number("wins"), row.number("losses")),
                new Money(
                        money(row, "net_u"),
                        money(row, "fees_u"),
                        money(row, "won_u"),
                        money(row, "lost_u"),
                        row.decimal("squares_u").movePointLeft(2 * TradeSeries.SCALE),
                        extreme(row, "largest_win_u"),
                        extreme(row, "largest_loss_u")),
                new Risk(row.number("n_r"), row.decimal("r"), row.decimal("r_squares")),
                new Hold(row.number("n_hold"), row.decimal("hold_seconds")));
    }

    public static BigDecimal money(Row row, String units) {
        return row.decimal(units).movePointLeft(TradeSeries.SCALE);
    }

    private static @Nullable BigDecimal extreme(Row row, String units) {
        BigDecimal value = row.find(units, BigDecimal.class);
        return value == null ? null : value.movePointLeft(TradeSeries.SCALE);
    }
}
