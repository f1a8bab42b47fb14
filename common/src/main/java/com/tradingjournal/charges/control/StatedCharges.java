package com.tradingjournal.charges.control;

import static com.tradingjournal.tenancy.control.Columns.column;

import com.tradingjournal.charges.entity.Charges;
import com.tradingjournal.charges.entity.Segment.Market;
import com.tradingjournal.charges.entity.Statement;
import com.tradingjournal.charges.entity.Statement.Extent;
import com.tradingjournal.tenancy.control.Columns;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.Database.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What brokers state for days and periods. It changes no fill: it is what computed charges are compared with. A file that comes
 * again replaces what it said, and an undone import takes back what it brought.
 */
@ApplicationScoped
public class StatedCharges {

    /** Our own file of fills says all that each of them costs; a broker's never has what the depository takes. */
    public static final String WHOLE_FORMAT = "journal-fills";

    private static final Columns<Statement> COLUMNS = Columns.of(
            column("first_day", "date", Statement::from),
            column("last_day", "date", Statement::through),
            column("market", "text", StatedCharges::market),
            column("extent", "text", Statement::extent),
            column("brokerage", "numeric", row -> row.charges().brokerage()),
            column("exchange_charge", "numeric", row -> row.charges().exchange()),
            column("tax", "numeric", row -> row.charges().tax()),
            column("stamp", "numeric", row -> row.charges().stamp()),
            column("other_charge", "numeric", row -> row.charges().other()));

    private static final String STATE =
            """
            insert into stated_charges (tenant_id, import_id, account_id, %1$s)
            select i.tenant_id, i.id, a.id, n.%2$s
              from n, imports i join accounts a on a.tenant_id = i.tenant_id where i.id = ? and a.id = ?
            on conflict (tenant_id, account_id, first_day, last_day, market, import_id) do update
               set extent = excluded.extent, brokerage = excluded.brokerage, exchange_charge = excluded.exchange_charge, tax = excluded.tax,
                   stamp = excluded.stamp, other_charge = excluded.other_charge""".formatted(COLUMNS.names(), COLUMNS.names().replace(", ", ", n."));

    private static final String NEWEST = """
            select distinct on (first_day, last_day, market) * from stated_charges
             where account_id = ? and first_day >= ? and first_day <= ?
             order by first_day, last_day, market, import_id desc""";

    /** Where a statement is of no market alone. */
    static final String ALL_MARKETS = "ALL";

    private final Database database;

    @Inject
    public StatedCharges(Database database) {
        this.database = database;
    }

    /** For the import of the running job; each day or period of a market once. Saying it again changes nothing. */
    public void state(UUID importId, UUID accountId, List<Statement> statements) {
        COLUMNS.write(database, STATE, statements, importId, accountId);
    }

    /** For an import that is undone, cancelled or failed. */
    public void withdraw(UUID importId) {
        database.update("delete from stated_charges where import_id = ?", importId);
    }

    /** Those that begin in these days, of each day or period of a market the one that counts. */
    List<Statement> newest(UUID accountId, LocalDate from, LocalDate to) {
        return database.query(NEWEST, StatedCharges::statement, accountId, from, to);
    }

    private static Statement statement(Row row) {
        Charges charges = new Charges(
                row.decimal("brokerage"),
                row.decimal("exchange_charge"),
                row.decimal("tax"),
                row.decimal("stamp"),
                row.decimal("other_charge"));
        return new Statement(
                row.date("first_day"),
                row.date("last_day"),
                market(row.text("market")),
                row.constant("extent", Extent.class),
                charges);
    }

    private static String market(Statement statement) {
        return statement.market() == null ? ALL_MARKETS : statement.market().name();
    }

    static @Nullable Market market(String name) {
        return name.equals(ALL_MARKETS) ? null : Market.valueOf(name);
    }
}
