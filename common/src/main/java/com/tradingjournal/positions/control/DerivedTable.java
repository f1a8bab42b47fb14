package com.tradingjournal.positions.control;

/**
 * The SQL that makes rows of a table equal to computed ones: what differs is written, what is equal is not even locked.
 *
 * <p>Every look-up goes by primary key, row by row, behind an {@code offset 0}: while a table has no statistics yet, as in the
 * minute after a large import, the planner would rather read the whole workspace for a handful of rows.
 *
 * @param key the primary key after {@code tenant_id}
 * @param derived the columns that are computed
 * @param rows a sub-select named {@code d} with all of these
 */
record DerivedTable(String name, String key, String derived, String rows) {

    /** The account that {@code ?} names, as {@code a}: whom its rows belong to, and what a day is there. */
    static final String ACCOUNT = """
            (select a.tenant_id, a.id as account_id, a.user_id, w.time_zone
               from accounts a join tenants w on w.id = a.tenant_id where a.id = ?) a""";

    /** For rows that are known to be new: looking for them in a table that is still empty goes wrong in the same way. */
    String insert(String inserted) {
        return "insert into %1$s as t (tenant_id, %2$s, %3$s) select d.tenant_id, %4$s, %5$s from %6$s"
                .formatted(name, key, inserted, each("d", key), each("d", inserted), rows);
    }

    /**
     * @param inserted the columns of a new row: the derived ones and perhaps more
     * @param change what else happens to a row that is not as it should be, with a comma before it
     */
    String merge(String inserted, String change) {
        return """
                %1$s left join lateral (select * from %2$s s where (%3$s) = (%4$s) offset 0) s on true
                 where (%5$s) is distinct from (%6$s)
                on conflict (tenant_id, %7$s) do update set (%8$s) = (%9$s)%10$s""".formatted(
                        insert(inserted),
                        name,
                        each("s", key),
                        each("d", key),
                        each("s", derived),
                        each("d", derived),
                        key,
                        derived,
                        each("excluded", derived),
                        change);
    }

    private static String each(String alias, String columns) {
        return alias + "." + columns.replace(", ", ", " + alias + ".");
    }
}
