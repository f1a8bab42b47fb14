package com.tradingjournal.charges.control;

import static com.tradingjournal.tenancy.control.Columns.column;

import com.tradingjournal.charges.control.StoredFill.Price;
import com.tradingjournal.charges.entity.ChargedFill;
import com.tradingjournal.charges.entity.ChargedFill.Standing;
import com.tradingjournal.charges.entity.Charges;
import com.tradingjournal.charges.entity.Listing;
import com.tradingjournal.positions.control.BookKey;
import com.tradingjournal.positions.entity.AssetClass;
import com.tradingjournal.positions.entity.Fill;
import com.tradingjournal.positions.entity.Side;
import com.tradingjournal.tenancy.control.Columns;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.Database.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The rows of {@code executions} that can have charges of India, read and written by day. */
final class FillRows {

    /**
     * Day by day through the index, whatever the statistics say. A trade that its owner has deleted never happened, nor has a fill
     * whose import is being undone, however long that takes.
     */
    private static final String OF_DAYS = """
            select e.id, e.book_id, e.instrument, e.symbol, e.exchange, e.asset_class, e.underlying, e.side, e.quantity, e.price, e.multiplier,
                   e.executed_at, e.sequence, e.order_id, e.brokerage, e.exchange_charge, e.tax, e.stamp, e.other_charge,
                   e.depository_charge, e.charges_computed, e.charges_stated, d.day, e.option_right is not null as option,
                   e.charges_stated and e.import_id is not null and e.edited_at is null and e.book_id is null
                       and not exists (select from imports i where i.tenant_id = e.tenant_id and i.id = e.import_id and i.format = '%s') as from_file
              from accounts a
              cross join unnest(?) as d (day)
              cross join lateral (select * from executions f
                                   where f.tenant_id = a.tenant_id and f.account_id = a.id and f.currency = 'INR'
                                     and f.executed_at >= d.day::timestamp at time zone a.time_zone
                                     and f.executed_at < (d.day + 1)::timestamp at time zone a.time_zone offset 0) e
             where a.id = ? and e.event = 'TRADE'
               and coalesce(e.import_id, a.id) <> all (array(select id from imports where undo_job_id is not null and status <> 'UNDONE'))
               and (e.book_id is null or not exists
                    (select from trades t where t.tenant_id = e.tenant_id and t.book_id = e.book_id and t.deleted_at is not null))""".formatted(StatedCharges.WHOLE_FORMAT);

    private static final String WRITE = """
            update executions e
               set brokerage = n.brokerage, exchange_charge = n.exchange_charge, tax = n.tax, stamp = n.stamp,
                   other_charge = n.other_charge, depository_charge = n.depository_charge, charges_computed = n.charges_computed
              from n where e.id = n.id""";

    private static final String CLEAR = """
            update executions e
               set brokerage = case when e.charges_computed then 0 else e.brokerage end,
                   exchange_charge = case when e.charges_computed then 0 else e.exchange_charge end,
                   tax = case when e.charges_computed then 0 else e.tax end,
                   stamp = case when e.charges_computed then 0 else e.stamp end,
                   other_charge = case when e.charges_computed then 0 else e.other_charge - e.depository_charge end,
                   depository_charge = 0, charges_computed = false
              from accounts a cross join unnest(?) as d (day)
             where a.id = ? and e.tenant_id = a.tenant_id and e.account_id = a.id and e.currency = 'INR'
               and e.executed_at >= d.day::timestamp at time zone a.time_zone
               and e.executed_at < (d.day + 1)::timestamp at time zone a.time_zone
               and (e.charges_computed or e.depository_charge <> 0)
            returning e.instrument, e.book_id""";

    /** A fill and its new price. */
    record Priced(UUID id, Price price) {}

    private static final Columns<Priced> COLUMNS = Columns.of(
            column("id", "uuid", Priced::id),
            column("brokerage", "numeric", row -> row.price.charges().brokerage()),
            column("exchange_charge", "numeric", row -> row.price.charges().exchange()),
            column("tax", "numeric", row -> row.price.charges().tax()),
            column("stamp", "numeric", row -> row.price.charges().stamp()),
            column("other_charge", "numeric", row -> row.price.charges().other()),
            column("depository_charge", "numeric", row -> row.price.depository()),
            column("charges_computed", "boolean", row -> row.price.computed()));

    private final Database database;

    FillRows(Database database) {
        this.database = database;
    }

    /**
     * The fills of some days.
     *
     * @param unlisted how many fills in rupees that a contract note may have, at no exchange that is known, by their day
     */
    record Found(List<StoredFill> fills, Map<LocalDate, Integer> unlisted) {}

    List<StoredFill> ofDays(UUID accountId, Collection<LocalDate> days) {
        return find(accountId, days).fills;
    }

    Found find(UUID accountId, Collection<LocalDate> days) {
        Found found = new Found(new ArrayList<>(), new HashMap<>());
        database.forEach(OF_DAYS, row -> add(row, found), database.array("date", days), accountId);
        return found;
    }

    /** Takes back what was computed. @return the books of fills that it was on */
    List<BookKey> clear(UUID accountId, Collection<LocalDate> days) {
        return database.query(CLEAR, BookKey::of, database.array("date", days), accountId).stream()
                .distinct()
                .toList();
    }

    void write(List<Priced> fills) {
        COLUMNS.write(database, WRITE, fills);
    }

    private static void add(Row row, Found found) {
        AssetClass assetClass = row.constant("asset_class", AssetClass.class);
        Listing.Terms terms = new Listing.Terms(
                assetClass,
                row.find("exchange", String.class),
                row.find("underlying", String.class),
                row.flag("option"));
        Listing.of(terms)
                .ifPresentOrElse(
                        listing -> found.fills.add(new StoredFill(fill(row, listing), BookKey.of(row), price(row))),
                        () -> {
                            if (assetClass != AssetClass.FOREX && assetClass != AssetClass.CRYPTO) {
                                found.unlisted.merge(row.date("day"), 1, Integer::sum);
                            }
                        });
    }

    private static ChargedFill fill(Row row, Listing listing) {
        Fill fill = new Fill(
                row.uuid("id"),
                row.constant("side", Side.class),
                row.decimal("quantity"),
                row.decimal("price"),
                row.decimal("multiplier"),
                BigDecimal.ZERO,
                row.instant("executed_at"),
                row.number("sequence"),
                row.date("day"),
                row.text("symbol"),
                Fill.Nature.PLAIN);
        return new ChargedFill(
                fill, row.text("instrument"), listing, row.find("order_id", String.class), standing(row));
    }

    private static Standing standing(Row row) {
        if (!row.flag("charges_stated")) {
            return Standing.COMPUTED;
        }
        return row.flag("from_file") ? Standing.STATED_BY_FILE : Standing.STATED_BY_PERSON;
    }

    private static Price price(Row row) {
        Charges charges = new Charges(
                row.decimal("brokerage"),
                row.decimal("exchange_charge"),
                row.decimal("tax"),
                row.decimal("stamp"),
                row.decimal("other_charge"));
        return new Price(charges, row.decimal("depository_charge"), row.flag("charges_computed"));
    }
}
