package com.tradingjournal.trades.control;

import com.tradingjournal.positions.entity.AssetClass;
import com.tradingjournal.positions.entity.Fill.Effect;
import com.tradingjournal.positions.entity.Fill.Event;
import com.tradingjournal.positions.entity.Fill.Nature;
import com.tradingjournal.positions.entity.Fill.Timing;
import com.tradingjournal.positions.entity.OptionRight;
import com.tradingjournal.positions.entity.Side;
import com.tradingjournal.positions.entity.TradeStatus;
import com.tradingjournal.tenancy.control.Database.Row;
import com.tradingjournal.trades.entity.Annotations;
import com.tradingjournal.trades.entity.FillDetails;
import com.tradingjournal.trades.entity.FollowedRule;
import com.tradingjournal.trades.entity.InstrumentDraft;
import com.tradingjournal.trades.entity.TradeDetails;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads rows of {@link TradeStore}'s queries. */
final class TradeRow {

    /** Ratios are rounded half-up to this many places when they leave the system. */
    private static final int RATIO_PLACES = 12;

    private TradeRow() {}

    static TradeDetails details(Row row) {
        return details(row, row.find("strategy", String.class), row.texts("tags"));
    }

    /** Of a query that leaves the names of strategy and tags to somebody else. */
    static TradeDetails details(Row row, @Nullable String strategy, List<String> tags) {
        return new TradeDetails(
                row.uuid("id"),
                origin(row),
                instrument(row),
                outcome(row),
                annotations(row, strategy, tags),
                revision(row));
    }

    static FillDetails fill(Row row) {
        return new FillDetails(
                row.uuid("id"),
                row.constant("side", Side.class),
                row.decimal("quantity"),
                row.decimal("price"),
                row.instant("executed_at"),
                nature(row),
                row.decimal("fees"),
                new FillDetails.Charges(
                        row.decimal("brokerage"),
                        row.decimal("exchange_charge"),
                        row.decimal("tax"),
                        row.decimal("stamp"),
                        row.decimal("other_charge"),
                        row.flag("charges_computed")),
                row.find("broker_fill_id", String.class),
                row.find("order_id", String.class),
                row.find("import_id", UUID.class));
    }

    private static Nature nature(Row row) {
        String effect = row.find("effect", String.class);
        return new Nature(
                effect == null ? Effect.UNMARKED : Effect.valueOf(effect),
                row.constant("event", Event.class),
                row.constant("timing", Timing.class));
    }

    private static TradeDetails.Origin origin(Row row) {
        return new TradeDetails.Origin(
                row.uuid("account_id"),
                row.uuid("user_id"),
                row.find("import_id", UUID.class),
                row.flag("synthetic"),
                row.flag("charges_stated"));
    }

    private static InstrumentDraft instrument(Row row) {
        String right = row.find("option_right", String.class);
        return new InstrumentDraft(
                row.text("symbol"),
                row.constant("asset_class", AssetClass.class),
                row.decimal("multiplier"),
                row.text("currency"),
                row.find("fx_rate", BigDecimal.class),
                row.find("exchange", String.class),
                row.find("underlying", String.class),
                row.find("expiry", LocalDate.class),
                row.find("strike", BigDecimal.class),
                right == null ? null : OptionRight.valueOf(right));
    }

    private static TradeDetails.Outcome outcome(Row row) {
        BigDecimal pnl = row.find("pnl", BigDecimal.class);
        return new TradeDetails.Outcome(
                row.constant("side", Side.class),
                row.constant("status", TradeStatus.class),
                row.decimal("quantity"),
                row.decimal("closed_quantity"),
                row.find("entry_price", BigDecimal.class),
                row.find("entry_timestamp", Instant.class),
                row.find("exit_price", BigDecimal.class),
                row.find("exit_timestamp", Instant.class),
                row.decimal("fees"),
                row.find("gross_pnl", BigDecimal.class),
                pnl,
                row.find("initial_risk", BigDecimal.class),
                ratio(row.find("r_multiple", BigDecimal.class)),
                returnPct(pnl, row.decimal("entry_value")),
                row.find("hold_seconds", BigDecimal.class));
    }

    private static Annotations annotations(Row row, @Nullable String strategy, List<String> tags) {
        return new Annotations(
                row.find("stop_loss", BigDecimal.class),
                row.find("target", BigDecimal.class),
                tags,
                strategy,
                rules(row),
                row.texts("mistakes"),
                row.find("notes", String.class),
                row.find("rating", Integer.class));
    }

    private static List<FollowedRule> rules(Row row) {
        List<String> rules = row.texts("told_rules");
        List<String> followed = row.texts("told_followed");
        return IntStream.range(0, rules.size())
                .mapToObj(i -> new FollowedRule(rules.get(i), Boolean.parseBoolean(followed.get(i))))
                .toList();
    }

    private static TradeDetails.Revision revision(Row row) {
        return new TradeDetails.Revision(
                row.instant("created_at"), row.instant("updated_at"), row.get("version", Integer.class));
    }

    private static @Nullable BigDecimal ratio(@Nullable BigDecimal value) {
        return value == null ? null : value.setScale(RATIO_PLACES, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal returnPct(@Nullable BigDecimal pnl, BigDecimal entryValue) {
        return pnl == null || entryValue.signum() == 0
                ? null
                : pnl.divide(entryValue.abs(), RATIO_PLACES, RoundingMode.HALF_UP);
    }
}
