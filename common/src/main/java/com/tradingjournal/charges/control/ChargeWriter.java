package com.tradingjournal.charges.control;

import com.tradingjournal.charges.control.FillRows.Priced;
import com.tradingjournal.charges.control.StoredFill.Price;
import com.tradingjournal.charges.entity.BrokerProfile;
import com.tradingjournal.charges.entity.TradingDay;
import com.tradingjournal.charges.entity.TradingDay.Cost;
import com.tradingjournal.errors.entity.NotFound;
import com.tradingjournal.positions.control.BookKey;
import com.tradingjournal.positions.control.PositionWriter;
import com.tradingjournal.tenancy.control.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the charges of an account's fills what its profile and the table of rates say. Runs in the caller's transaction. */
@ApplicationScoped
public class ChargeWriter {

    private static final String MOMENTS = """
            select e.account_id, e.executed_at from executions e where e.book_id = any(?)
            union
            select e.account_id, e.executed_at from trade_executions p
              join executions e on e.tenant_id = p.tenant_id and e.id = p.execution_id where p.trade_id = any(?)""";

    private final PositionWriter positions;
    private final KnownCharges known;
    private final Database database;
    private final FillRows rows;
    private final TradingDays days;

    @Inject
    public ChargeWriter(PositionWriter positions, KnownCharges known, Database database) {
        this.positions = positions;
        this.known = known;
        this.database = database;
        this.rows = new FillRows(database);
        this.days = new TradingDays(database);
    }

    /**
     * Computes the charges of all fills of these days anew.
     *
     * @return the books of fills whose charges changed: the caller has them matched
     */
    public List<BookKey> recompute(UUID accountId, Collection<LocalDate> touched) {
        if (touched.isEmpty()) {
            return List.of();
        }
        positions.lock(accountId);
        return profileOf(accountId)
                .map(profile -> compute(profile, rows.ofDays(accountId, touched)))
                .orElseGet(() -> rows.clear(accountId, touched));
    }

    private List<BookKey> compute(BrokerProfile profile, List<StoredFill> fills) {
        Map<UUID, Cost> costs = costs(profile, fills);
        List<Priced> changed = new ArrayList<>();
        Set<BookKey> books = new LinkedHashSet<>();
        for (StoredFill fill : fills) {
            Price due = fill.due(costs.get(fill.fill().fill().id()));
            if (!due.sameAs(fill.price())) {
                changed.add(new Priced(fill.fill().fill().id(), due));
                books.add(fill.book());
            }
        }
        rows.write(changed);
        return List.copyOf(books);
    }

    /** The same of the days of these moments. */
    public List<BookKey> recomputeAt(UUID accountId, Collection<Instant> moments) {
        return recompute(accountId, days.at(accountId, moments));
    }

    /** The same of the whole account. */
    public List<BookKey> recomputeAll(UUID accountId) {
        return days.portions(accountId, null).stream()
                .flatMap(portion -> recompute(accountId, portion).stream())
                .distinct()
                .toList();
    }

    /** The account's days in portions of a transaction each; those after {@code after}, null for all. */
    public List<List<LocalDate>> portions(UUID accountId, @Nullable LocalDate after) {
        return days.portions(accountId, after);
    }

    /** When the fills of these trades happened, by their account, those of their books that no trade holds yet included. */
    public Map<UUID, Set<Instant>> momentsOf(Collection<UUID> tradeIds) {
        Map<UUID, Set<Instant>> moments = new HashMap<>();
        database.forEach(
                MOMENTS,
                row -> moments.computeIfAbsent(row.uuid("account_id"), any -> new HashSet<>())
                        .add(row.instant("executed_at")),
                database.array("uuid", tradeIds),
                database.array("uuid", tradeIds));
        return moments;
    }

    /** Which profile the account has; empty when charges are not computed for it. */
    Optional<BrokerProfile> profileOf(UUID accountId) {
        record Chosen(@Nullable String profile) {}
        Chosen chosen = database.first(
                        "select charges_profile from accounts where id = ?",
                        row -> new Chosen(row.find("charges_profile", String.class)),
                        accountId)
                .orElseThrow(NotFound::new);
        return known.profile(chosen.profile);
    }

    private Map<UUID, Cost> costs(BrokerProfile profile, List<StoredFill> fills) {
        Map<UUID, Cost> costs = new HashMap<>();
        fills.stream()
                .map(StoredFill::fill)
                .collect(Collectors.groupingBy(fill -> fill.fill().day()))
                .forEach((day, ofDay) -> costs.putAll(TradingDay.costs(known.table(), profile, day, ofDay)));
        return costs;
    }
}
