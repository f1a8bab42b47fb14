package com.tradingjournal.analytics.control;

import com.tradingjournal.tenancy.control.Database.Row;
import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/**
 * What closed trades {@code t} can be broken down by. Days, weeks and months are those of closing; hours and weekdays are of the
 * workspace's clocks. A trade with several tags counts under each of them, one without any under none.
 */
public enum Dimension {
    SYMBOL("symbol", "t.symbol"),
    STRATEGY("strategy", "s.name", "left join strategies s on s.tenant_id = t.tenant_id and s.id = t.strategy_id"),
    TAG("tag", "g.name", """
            join trade_tags tt on tt.tenant_id = t.tenant_id and tt.trade_id = t.id
            join tags g on g.tenant_id = tt.tenant_id and g.id = tt.tag_id"""),
    SIDE("side", "t.side"),
    ASSET_CLASS("assetClass", "t.asset_class"),
    ACCOUNT(
            "account",
            "t.account_id",
            "join accounts a on a.tenant_id = t.tenant_id and a.id = t.account_id",
            "a.name"),
    USER("user", "t.user_id", "join users u on u.id = t.user_id", "u.name"),
    ENTRY_HOUR("entryHour", "case t.entry_timing when 'EXACT' then extract(hour from t.entered) end"),
    ENTRY_WEEKDAY("entryWeekday", "extract(isodow from t.entered)"),
    EXIT_WEEKDAY("exitWeekday", "extract(isodow from t.exited)"),
    MONTH("month", "to_char(t.day, 'YYYY-MM')"),
    WEEK("week", "to_char(t.day, 'IYYY-\"W\"IW')"),
    DAY("day", "to_char(t.day, 'YYYY-MM-DD')");

    private final String wireName;
    private final String key;
    private final String join;
    private final String label;

    Dimension(String wireName, String key) {
        this(wireName, key, "");
    }

    Dimension(String wireName, String key, String join) {
        this(wireName, key, join, "null");
    }

    Dimension(String wireName, String key, String join, String label) {
        this.wireName = wireName;
        this.key = key;
        this.join = join;
        this.label = label;
    }

    /** What clients call it. */
    public String wireName() {
        return wireName;
    }

    /** Key and label as columns; numbers sort as numbers, texts by code point. */
    String columns(String suffix) {
        String typed = isNumber() ? key + "::int" : key + "::text collate \"C\"";
        return "%s as key_%s, %s::text as label_%s".formatted(typed, suffix, label, suffix);
    }

    String join() {
        return join;
    }

    /** The key as clients see it: hours are numbers, weekdays have names. */
    @Nullable
    Object key(Row row, String suffix) {
        if (!isNumber()) {
            return row.find("key_" + suffix, String.class);
        }
        Integer number = row.find("key_" + suffix, Integer.class);
        return number == null || this == ENTRY_HOUR
                ? number
                : DayOfWeek.of(number).name();
    }

    private boolean isNumber() {
        return switch (this) {
            case ENTRY_HOUR, ENTRY_WEEKDAY, EXIT_WEEKDAY -> true;
            case SYMBOL, STRATEGY, TAG, SIDE, ASSET_CLASS, ACCOUNT, USER, MONTH, WEEK, DAY -> false;
        };
    }
}
