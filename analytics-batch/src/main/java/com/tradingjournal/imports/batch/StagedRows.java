package com.tradingjournal.imports.batch;

import com.tradingjournal.imports.batch.RowRangeReader.RowRange;
import com.tradingjournal.imports.entity.ImportCounts;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.Database.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * From staged rows to fills. A row whose fill is known goes; one that brings other content corrects it, unless a person has
 * edited that fill; all others become fills. A round trip is known by the values it came with, whatever was edited since.
 */
@ApplicationScoped
public class StagedRows {

    /** The last row of a key counts: in a file that corrects itself the correction comes later. */
    private static final String DOUBLES = """
            select record_no
              from (select record_no, row_number() over (partition by account_id, fill_key order by record_no desc) as place
                      from import_rows where import_id = ?) p
             where place > 1""";

    private static final String SAME_FILL =
            " e.tenant_id = r.tenant_id and e.account_id = r.account_id and e.fill_key = r.fill_key";

    private static final String KNOWN =
            """
            select r.record_no,
                   case when r.kind = 'ROUND_TRIP'
                          or (e.side, e.quantity, e.price, e.executed_at) = (r.side, r.quantity, r.price, r.executed_at)
                             and (e.fees = r.fees or e.charges_computed) then 'DUPLICATE'
                        when e.edited_at is null then 'CHANGED' else 'USER_EDITED' end as outcome
              from import_rows r join executions e on""" + SAME_FILL + " where r.import_id = ? and r.record_no > ? and r.record_no <= ?";

    /** A fill that a person has deleted was edited by him: no file brings it back. Where nobody has deleted any, nothing is joined. */
    private static final String REMOVED_BY_HAND = """
            select r.record_no, 'USER_EDITED' as outcome
              from import_rows r
              join removed_fills d on d.tenant_id = r.tenant_id and d.account_id = r.account_id and d.fill_key = r.fill_key
             where exists (select from removed_fills)
               and r.import_id = ? and r.record_no > ? and r.record_no <= ? and not exists (select from executions e where""" + SAME_FILL + ")";

    private static final String REMOVE = "delete from import_rows where import_id = ? and record_no = any(?)";

    /** Charges that were computed stay; those of the file go where plain fees stand. */
    private static final String CORRECT = """
            update executions e
               set side = r.side, quantity = r.quantity, price = r.price, executed_at = r.executed_at, order_id = r.order_id,
                   brokerage = case when e.charges_computed then e.brokerage else 0 end,
                   exchange_charge = case when e.charges_computed then e.exchange_charge else 0 end,
                   tax = case when e.charges_computed then e.tax else 0 end,
                   stamp = case when e.charges_computed then e.stamp else 0 end,
                   other_charge = case when e.charges_computed then e.other_charge else r.fees end
              from import_rows r where r.import_id = ? and r.record_no = any(?) and""" + SAME_FILL;

    /** A corrected fill stays in its book, whatever the row says: that is the one to be matched. */
    private static final String KEEP_BOOK = """
            update import_rows r set instrument = e.instrument, book_id = e.book_id
              from executions e where r.import_id = ? and r.record_no = any(?) and""" + SAME_FILL;

    /** A round trip is two fills, or one while it is open; the file's fees stand on the last. */
    private static final String INSERT = """
            with stored as (
                insert into executions (tenant_id, id, account_id, user_id, book_id, instrument, symbol, isin, exchange, asset_class,
                                        underlying, expiry, strike, option_right, multiplier, currency, fx_rate, side, quantity,
                                        price, executed_at, sequence, other_charge, synthetic, broker_fill_id, order_id,
                                        import_id, fill_key, created_at)
                select r.tenant_id, uuidv7(), r.account_id, a.user_id, r.book_id, r.instrument, r.symbol, r.isin, r.exchange, r.asset_class,
                       r.underlying, r.expiry, r.strike, r.option_right, r.multiplier, c.currency,
                       coalesce(r.fx_rate, case when c.currency <> w.currency then i.fx_rate end), leg.side, r.quantity,
                       leg.price, leg.executed_at, leg.sequence, leg.fees, r.kind = 'ROUND_TRIP', r.broker_fill_id, r.order_id,
                       r.import_id, leg.fill_key, ?
                  from import_rows r
                  join imports i on i.tenant_id = r.tenant_id and i.id = r.import_id
                  join tenants w on w.id = r.tenant_id
                  join accounts a on a.tenant_id = r.tenant_id and a.id = r.account_id
                  cross join lateral (select coalesce(r.currency, a.currency) as currency) c
                  cross join lateral (values
                      (r.side, r.price, r.executed_at, r.sequence, case when r.exit_at is null then r.fees else 0 end, r.fill_key),
                      (case r.side when 'BUY' then 'SELL' else 'BUY' end, r.exit_price, r.exit_at, r.sequence + 1, r.fees, null)
                      ) leg (side, price, executed_at, sequence, fees, fill_key)
                 where r.import_id = ? and r.record_no > ? and r.record_no <= ? and leg.executed_at is not null
                 order by r.record_no, leg.sequence
                on conflict (tenant_id, account_id, fill_key) do nothing
                returning fill_key)
            select count(fill_key) as rows, count(*) as fills from stored""";

    private static final String COUNT = "select count(*) as n from import_rows where import_id = ?";

    /** Rows whose fills are there already, by what that means. */
    private record Known(List<Integer> duplicates, List<Integer> changed, List<Integer> edited) {

        Known() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        void add(Row row) {
            List<Integer> rows = switch (row.text("outcome")) {
                case "DUPLICATE" -> duplicates;
                case "CHANGED" -> changed;
                default -> edited;
            };
            rows.add(row.count("record_no"));
        }

        ImportCounts counts(int imported) {
            return new ImportCounts(imported, duplicates.size(), changed.size(), edited.size(), 0);
        }

        int size() {
            return duplicates.size() + changed.size() + edited.size();
        }
    }

    /** What a portion of rows came to. */
    record Merged(ImportCounts counts, int fills) {}

    private final Database database;
    private final Clock clock;

    @Inject
    public StagedRows(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @return how many rows of the file were in it again */
    int removeDoubles(UUID importId) {
        return remove(importId, database.query(DOUBLES, row -> row.count("record_no"), importId));
    }

    List<UUID> accounts(UUID importId, RowRange range) {
        return database.query(
                "select distinct account_id from import_rows where import_id = ? and record_no > ? and record_no <= ? order by 1",
                row -> row.uuid("account_id"),
                importId,
                range.after(),
                range.last());
    }

    /** What stays staged are the rows whose books have to be matched. */
    Merged merge(UUID importId, RowRange range) {
        Known known = known(importId, range);
        remove(importId, known.duplicates);
        remove(importId, known.edited);
        correct(importId, known.changed);
        return database.first(
                        INSERT,
                        row -> new Merged(known.counts(row.count("rows")), row.count("fills")),
                        clock.instant(),
                        importId,
                        range.after(),
                        range.last())
                .orElseThrow();
    }

    /** What merging would count. */
    ImportCounts count(UUID importId) {
        Known known = known(importId, new RowRange(0, Integer.MAX_VALUE));
        int rows = database.first(COUNT, row -> row.count("n"), importId).orElseThrow();
        return known.counts(rows - known.size());
    }

    private Known known(UUID importId, RowRange range) {
        Known known = new Known();
        database.forEach(KNOWN, known::add, importId, range.after(), range.last());
        database.forEach(REMOVED_BY_HAND, known::add, importId, range.after(), range.last());
        return known;
    }

    private void correct(UUID importId, List<Integer> rows) {
        if (!rows.isEmpty()) {
            database.update(CORRECT, importId, database.array("integer", rows));
            database.update(KEEP_BOOK, importId, database.array("integer", rows));
        }
    }

    private int remove(UUID importId, List<Integer> rows) {
        return rows.isEmpty() ? 0 : database.update(REMOVE, importId, database.array("integer", rows));
    }

    void remove(UUID importId) {
        database.update("delete from import_rows where import_id = ?", importId);
    }
}
