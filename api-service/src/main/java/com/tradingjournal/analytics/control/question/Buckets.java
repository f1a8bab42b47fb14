package com.tradingjournal.analytics.control.question;

import java.util.List;

/** Ranges of a figure of closed trades {@code t}; a bound belongs to the range that begins with it. */
record Buckets(String column, List<String> bounds, List<String> names) {

    static final Buckets HOLD = new Buckets(
            "t.hold_seconds",
            List.of("60", "300", "900", "3600", "14400", "86400", "604800", "2592000"),
            List.of("<1m", "<5m", "<15m", "<1h", "<4h", "<1d", "<7d", "<30d", ">=30d"));

    static final Buckets R = new Buckets(
            "t.r_multiple",
            List.of("-2", "-1", "0", "1", "2", "3"),
            List.of("<-2", "<-1", "<0", "<1", "<2", "<3", ">=3"));

    /**
     * Five of as many trades each, from the smallest entry value, 1, to the largest, 5; equal values are parted by closing. The label
     * tells from which value to which.
     */
    static final String SIZES = """
            join (select r.id, r.bucket,
                         concat(trim_scale(min(r.size) over bucket), ' – ', trim_scale(max(r.size) over bucket)) as label
                  from (select c.id, c.entry_value_u / 100000000.0 as size,
                               ntile(5) over (order by c.entry_value_u, c.exit_key, c.entry_key, c.id) as bucket
                        from closed c) r
                  window bucket as (partition by r.bucket)) z on z.id = t.id""";

    Buckets {
        bounds = List.copyOf(bounds);
        names = List.copyOf(names);
    }

    /** The range as its place in the order; null where the figure is. */
    String key() {
        return "width_bucket(%s, array[%s]::numeric[])".formatted(column, String.join(", ", bounds));
    }

    String name(int place) {
        return names.get(place);
    }
}
