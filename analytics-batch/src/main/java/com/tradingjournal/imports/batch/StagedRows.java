package com.tradingjournal.imports.batch;

import com.tradingjournal.charges.control.StatedCharges;
import com.tradingjournal.errors.entity.Unavailable;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * From staged rows to fills. A row whose fill is known goes; one that brings other content corrects it, unless a person has
 * edited that fill; all others become fills. A round trip is known by the values it came with, whatever was edited since. And a fill
 * that this import has brought itself was stored before its process died: the row counts as what it was.
 */
@ApplicationScoped
public class StagedRows {

    /** The last row of a key counts: in a file that corrects itself the correction comes later. */
    private static final String DOUBLES = """
            select record_no, rows
              from (select record_no, rows, row_number() over (partition by account_id, fill_key order by record_no desc) as place
                      from import_rows where import_id = ?) p
             where place > 1""";

    private static final String SAME_FILL =
            " e.tenant_id = r.tenant_id and e.account_id = r.account_id and e.fill_key = r.fill_key";

    /** Our own file has all that a fill costs: no broker's has what the depository takes. */
    private static final String OURS =
            "exists (select from imports i where i.tenant_id = r.tenant_id and i.id = r.import_id and i.format = '%s')"
                    .formatted(StatedCharges.WHOLE_FORMAT);

    /** A file that says nothing of effect or charges agrees with any; and a person's word that a fill opens stands. */
    private static final String KNOWN = """
            select r.record_no, r.rows,
                   case when e.import_id = r.import_id then 'STORED'
                        when r.kind in ('ROUND_TRIP', 'FILL_PAIR')
                          or (e.side, e.quantity, e.price, e.executed_at, e.event, e.timing) = (r.side, r.quantity, r.price, r.executed_at, r.event, r.timing)
                             and (r.effect is null or e.orphan_id = e.id or e.effect = r.effect)
                             and (not r.charges_stated
                                  or e.fees - e.depository_charge = r.brokerage + r.exchange_charge + r.tax + r.stamp + r.other_charge
                                  or e.fees = r.brokerage + r.exchange_charge + r.tax + r.stamp + r.other_charge and %s) then 'DUPLICATE'
                        when e.edited_at is null then 'CHANGED' else 'USER_EDITED' end as outcome
              from import_rows r join executions e on%s where r.import_id = ? and r.record_no > ? and r.record_no <= ?""".formatted(OURS, SAME_FILL);

    /** A fill that a person has deleted was edited by him: no file brings it back. Where nobody has deleted any, nothing is joined. */
    private static final String REMOVED_BY_HAND = """
            select r.record_no, r.rows, 'USER_EDITED' as outcome
              from import_rows r
              join removed_fills d on d.tenant_id = r.tenant_id and d.account_id = r.account_id and d.fill_key = r.fill_key
             where exists (select from removed_fills)
               and r.import_id = ? and r.record_no > ? and r.record_no <= ? and not exists (select from executions e where""" + SAME_FILL + ")";

    /** Known fills that are on their way out: nothing is known of them once they are gone. */
    private static final String GOING = """
            select exists (
                select from imports i join jobs j on j.tenant_id = i.tenant_id and j.id = i.undo_job_id
                 where j.state in ('QUEUED', 'RUNNING')
                   and exists (select from import_rows r join executions e on%s
                                where r.import_id = ? and r.record_no > ? and r.record_no <= ? and e.import_id = i.id)) as going""".formatted(SAME_FILL);

    private static final String REMOVE = "delete from import_rows where import_id = ? and record_no = any(?)";

    /** A file that says nothing of charges leaves those that are there. */
    private static final String CORRECT = """
            update executions e
               set side = r.side, quantity = r.quantity, price = r.price, executed_at = r.executed_at, order_id = r.order_id,
                   effect = case when e.orphan_id = e.id then e.effect else coalesce(r.effect, e.effect) end,
                   event = r.event, timing = r.timing,
                   brokerage = case when r.charges_stated then r.brokerage else e.brokerage end,
                   exchange_charge = case when r.charges_stated then r.exchange_charge else e.exchange_charge end,
                   tax = case when r.charges_stated then r.tax else e.tax end,
                   stamp = case when r.charges_stated then r.stamp else e.stamp end,
                   other_charge = case when r.charges_stated then r.other_charge else e.other_charge end,
                   depository_charge = case when not r.charges_stated or r.other_charge >= e.depository_charge and %s
                                            then e.depository_charge else 0 end,
                   charges_computed = e.charges_computed and not r.charges_stated,
                   charges_stated = e.charges_stated or r.charges_stated
              from import_rows r where r.import_id = ? and r.record_no = any(?) and%s""".formatted(OURS, SAME_FILL);

    /**
     * A corrected fill stays in its book, whatever the row says: that is the one to be matched. And where an exit would stand, its
     * row keeps when it happened before: that day's charges change too.
     */
    private static final String KEEP_PLACE = """
            update import_rows r set instrument = e.instrument, book_id = e.book_id, exit_at = e.executed_at
              from executions e where r.import_id = ? and r.record_no = any(?) and""" + SAME_FILL;

    private static final String TAKEN =
            "import_rows r where r.import_id = ? and r.record_no > ? and r.record_no <= ? and r.record_no <> all(?)";

    /**
     * A round trip is two fills, or one without a price while it is open, and so is a pair; the file's fees stand on the last. What is the same for all
     * rows is read once: looked up for each, it was a third of the work. And second fills are asked for by themselves: most files have none.
     */
    private static final String INSERT = """
            with i as materialized (select i.id, i.fx_rate, w.currency from imports i join tenants w on w.id = i.tenant_id where i.id = ?),
            a as materialized (select id, user_id, currency from accounts where id = any(?))
            insert into executions (tenant_id, id, account_id, user_id, book_id, instrument, symbol, isin, exchange, asset_class,
                                    underlying, expiry, strike, option_right, multiplier, currency, fx_rate, side, quantity,
                                    price, executed_at, sequence, effect, event, timing, charges_stated, brokerage, exchange_charge,
                                    tax, stamp, other_charge, synthetic, broker_fill_id, order_id, import_id, fill_key, created_at)
            select r.tenant_id, uuidv7(), r.account_id, a.user_id, r.book_id, r.instrument, r.symbol, r.isin, r.exchange, r.asset_class,
                   r.underlying, r.expiry, r.strike, r.option_right, r.multiplier, coalesce(r.currency, a.currency),
                   coalesce(r.fx_rate, case when coalesce(r.currency, a.currency) <> i.currency then i.fx_rate end), r.leg_side, r.leg_quantity,
                   r.leg_price, r.leg_at, r.leg_sequence, r.effect, r.event, r.leg_timing, r.charges_stated,
                   r.brokerage * r.charged, r.exchange_charge * r.charged, r.tax * r.charged, r.stamp * r.charged,
                   r.other_charge * r.charged, r.kind = 'ROUND_TRIP', r.broker_fill_id, r.order_id, r.import_id, r.leg_key, ?
              from i
              join (select r.*, r.side as leg_side, r.quantity as leg_quantity, r.price as leg_price, r.executed_at as leg_at,
                           r.sequence as leg_sequence, r.timing as leg_timing, case when r.exit_at is null then 1 else 0 end as charged,
                           r.fill_key as leg_key
                      from %1$s
                     union all
                    select r.*, case r.side when 'BUY' then 'SELL' else 'BUY' end, r.exit_quantity, r.exit_price, r.exit_at,
                           r.sequence + 1, case r.timing when 'UNKNOWN' then 'EXACT' else r.timing end, 1, null
                      from %1$s and r.exit_price is not null) r on r.import_id = i.id
              join a on a.id = r.account_id
             order by r.record_no, r.leg_sequence""".formatted(TAKEN);

    private static final String PORTION = """
            select account_id, sum(rows) as rows from import_rows where import_id = ? and record_no > ? and record_no <= ?
             group by account_id order by account_id""";

    private static final String COUNT = "select coalesce(sum(rows), 0) as n from import_rows where import_id = ?";

    /** Staged rows by their number, and how many rows of the file they stand for. */
    private static final class Some {

        private final List<Integer> numbers = new ArrayList<>();
        private int rows;

        void add(Row row) {
            numbers.add(row.count("record_no"));
            rows += row.count("rows");
        }
    }

    /**
     * Rows whose fills are there already, by what that means.
     *
     * @param stored by this import itself, before its process died
     */
    private record Known(Some duplicates, Some changed, Some edited, Some stored) {

        Known() {
            this(new Some(), new Some(), new Some(), new Some());
        }

        void add(Row row) {
            Some some = switch (row.text("outcome")) {
                case "DUPLICATE" -> duplicates;
                case "CHANGED" -> changed;
                case "STORED" -> stored;
                default -> edited;
            };
            some.add(row);
        }

        private Stream<Some> all() {
            return Stream.of(duplicates, changed, edited, stored);
        }

        List<Integer> numbers() {
            return all().flatMap(some -> some.numbers.stream()).toList();
        }

        int rows() {
            return all().mapToInt(some -> some.rows).sum();
        }

        ImportCounts counts(int rows) {
            int imported = rows - rows() + stored.rows;
            return new ImportCounts(imported, duplicates.rows, changed.rows, edited.rows, 0);
        }
    }

    /** @param rows of the file that the staged rows of the portion stand for */
    record Portion(RowRange range, List<UUID> accounts, int rows) {}

    /** A portion of rows, and which of them are known. */
    record Sorted(Portion portion, Known known) {

        ImportCounts counts() {
            return known.counts(portion.rows);
        }

        boolean hasNew() {
            return portion.rows > known.rows();
        }
    }

    private final Database database;
    private final Clock clock;

    @Inject
    public StagedRows(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @return how many rows of the file were in it again */
    int removeDoubles(UUID importId) {
        Some doubles = new Some();
        database.forEach(DOUBLES, doubles::add, importId);
        remove(importId, doubles);
        return doubles.rows;
    }

    /** What is staged of a portion, to be merged once its accounts are locked. */
    Portion portion(UUID importId, RowRange range) {
        List<UUID> accounts = new ArrayList<>();
        AtomicInteger rows = new AtomicInteger();
        database.forEach(
                PORTION,
                row -> {
                    accounts.add(row.uuid("account_id"));
                    rows.addAndGet(row.count("rows"));
                },
                importId,
                range.after(),
                range.last());
        return new Portion(range, accounts, rows.get());
    }

    /** @throws Unavailable while another import of the same fills is taken back: the job is tried again a little later */
    Sorted sort(UUID importId, Portion portion) {
        RowRange range = portion.range;
        if (database.first(GOING, row -> row.flag("going"), importId, range.after(), range.last())
                .orElseThrow()) {
            throw new Unavailable("An earlier import of the same fills is being taken back.");
        }
        return new Sorted(portion, known(importId, range));
    }

    /** Makes fills of what is not known. @return how many */
    int store(UUID importId, Sorted sorted) {
        RowRange range = sorted.portion.range;
        Object known = database.array("integer", sorted.known.numbers());
        return database.update(
                INSERT,
                importId,
                database.array("uuid", sorted.portion.accounts),
                clock.instant(),
                importId,
                range.after(),
                range.last(),
                known,
                importId,
                range.after(),
                range.last(),
                known);
    }

    /** Does to known fills what their rows say. What stays staged are the rows whose books have to be matched. */
    void settle(UUID importId, Sorted sorted) {
        remove(importId, sorted.known.duplicates);
        remove(importId, sorted.known.edited);
        correct(importId, sorted.known.changed.numbers);
    }

    /** What merging would count. */
    ImportCounts count(UUID importId) {
        Known known = known(importId, new RowRange(0, Integer.MAX_VALUE));
        int rows = database.first(COUNT, row -> row.count("n"), importId).orElseThrow();
        return known.counts(rows);
    }

    private Known known(UUID importId, RowRange range) {
        Known known = new Known();
        database.forEach(KNOWN, known::add, importId, range.after(), range.last());
        database.forEach(REMOVED_BY_HAND, known::add, importId, range.after(), range.last());
        return known;
    }

    private void correct(UUID importId, List<Integer> rows) {
        if (!rows.isEmpty()) {
            database.update(KEEP_PLACE, importId, database.array("integer", rows));
            database.update(CORRECT, importId, database.array("integer", rows));
        }
    }

    private void remove(UUID importId, Some rows) {
        if (!rows.numbers.isEmpty()) {
            database.update(REMOVE, importId, database.array("integer", rows.numbers));
        }
    }

    void remove(UUID importId) {
        database.update("delete from import_rows where import_id = ?", importId);
    }
}
