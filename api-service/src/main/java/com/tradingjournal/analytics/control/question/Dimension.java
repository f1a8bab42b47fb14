package com.tradingjournal.analytics.control.question;

import com.tradingjournal.tenancy.control.Database.Row;
import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/**
 * What closed trades {@code t} can be broken down by. Days, weeks and months are those of closing; hours and weekdays are of the
 * workspace's clocks. A trade with several tags counts under each of them, one without any under none; nor has one without a risk
 * a bucket of R.
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
    DAY("day", "to_char(t.day, 'YYYY-MM-DD')"),
    HOLD_BUCKET("holdBucket", Buckets.HOLD.key()),
    SIZE_BUCKET("sizeBucket", "z.bucket", Buckets.SIZES, "z.label"),
    R_BUCKET("rBucket", Buckets.R.key(), "join lateral (select where t.r_multiple is not null) risked on true");

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

    /** The same columns over rows {@code t} of {@code analytics_dimensions}, whose key is a text: ids have become names. */
    public String columnsOfRows(String suffix) {
        String typed = isNumber() ? "nullif(t.key, '')::int" : named() + " collate \"C\"";
        return "%s as key_%s, null::text as label_%s".formatted(typed, suffix, suffix);
    }

    /** The key as clients see it: hours and sizes are numbers, weekdays and other buckets have names. */
    @Nullable
    Object key(Row row, String suffix) {
        if (!isNumber()) {
            return row.find("key_" + suffix, String.class);
        }
        Integer number = row.find("key_" + suffix, Integer.class);
        return number == null ? null : named(number);
    }

    private Object named(int number) {
        return switch (this) {
            case ENTRY_WEEKDAY, EXIT_WEEKDAY -> DayOfWeek.of(number).name();
            case HOLD_BUCKET -> Buckets.HOLD.name(number);
            case R_BUCKET -> Buckets.R.name(number);
            case SYMBOL, STRATEGY, TAG, SIDE, ASSET_CLASS, ACCOUNT, USER, ENTRY_HOUR, MONTH, WEEK, DAY, SIZE_BUCKET ->
                number;
        };
    }

    private String named() {
        return switch (this) {
            case STRATEGY -> "(select s.name from strategies s where s.id = nullif(t.key, '')::uuid)";
            case TAG -> "(select g.name from tags g where g.id = t.key::uuid)";
            case SYMBOL,
                    SIDE,
                    ASSET_CLASS,
                    ACCOUNT,
                    USER,
                    ENTRY_HOUR,
                    ENTRY_WEEKDAY,
                    EXIT_WEEKDAY,
                    MONTH,
                    WEEK,
                    DAY,
                    HOLD_BUCKET,
                    SIZE_BUCKET,
                    R_BUCKET -> "t.key";
        };
    }

    private boolean isNumber() {
        return switch (this) {
            case ENTRY_HOUR, ENTRY_WEEKDAY, EXIT_WEEKDAY, HOLD_BUCKET, SIZE_BUCKET, R_BUCKET -> true;
            case SYMBOL, STRATEGY, TAG, SIDE, ASSET_CLASS, ACCOUNT, USER, MONTH, WEEK, DAY -> false;
        };
    }
}
