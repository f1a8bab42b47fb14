package com.tradingjournal.charges.control;

import com.tradingjournal.charges.entity.BrokerProfile;
import com.tradingjournal.charges.entity.ChargedFill;
import com.tradingjournal.charges.entity.Charges;
import com.tradingjournal.charges.entity.Comparison;
import com.tradingjournal.charges.entity.Statement;
import com.tradingjournal.charges.entity.TradingDay;
import com.tradingjournal.charges.entity.TradingDay.Cost;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.Keyset;
import com.tradingjournal.tenancy.control.TenantSession;
import com.tradingjournal.tenancy.entity.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds computed charges against what brokers state: for a day by contract note or fill by fill, for a period by its report. */
@ApplicationScoped
@Transactional
public class ChargeComparison {

    private static final String PLACES = """
            select first_day, last_day, id
              from (select day as first_day, day as last_day, account_id as id
                      from (select distinct a.id as account_id, (e.executed_at at time zone a.time_zone)::date as day
                              from accounts a join executions e on e.tenant_id = a.tenant_id and e.account_id = a.id
                             where a.id = ? and e.currency = 'INR' and e.asset_class not in ('FOREX', 'CRYPTO')) traded
                    union
                    select first_day, last_day, case when first_day = last_day then account_id else newest end
                      from (select account_id, first_day, last_day, max(import_id::text)::uuid as newest
                              from stated_charges where account_id = ? group by account_id, first_day, last_day) stated) p
             where first_day >= ? and first_day <= ?
               and (?::text is null or (first_day || ' ' || last_day, id) < (?, ?::uuid))
             order by first_day || ' ' || last_day desc, id desc limit ?""";

    private record Place(LocalDate from, LocalDate through, UUID id) {}

    private final ChargeWriter charges;
    private final KnownCharges known;
    private final StatedCharges statements;
    private final TenantSession session;
    private final Database database;
    private final FillRows rows;

    @Inject
    public ChargeComparison(
            ChargeWriter charges,
            KnownCharges known,
            StatedCharges statements,
            TenantSession session,
            Database database) {
        this.charges = charges;
        this.known = known;
        this.statements = statements;
        this.session = session;
        this.database = database;
        this.rows = new FillRows(database);
    }

    /** The place of a comparison in the list, newest first. */
    public static Keyset place(Comparison comparison) {
        return new Keyset(comparison.from() + " " + comparison.through(), comparison.id());
    }

    /** Days that were traded or stated, and stated periods that begin in the range; at most {@code limit} after a place. */
    public List<Comparison> page(UUID accountId, Range range, int limit, @Nullable Keyset after) {
        session.bound().require(Permission.VIEW);
        Optional<BrokerProfile> profile = charges.profileOf(accountId);
        List<Place> places = places(accountId, range, limit, after);
        if (places.isEmpty()) {
            return List.of();
        }
        Map<LocalDate, List<StoredFill>> fills = fills(accountId, places);
        Map<List<LocalDate>, Charges> stated =
                statements.newest(accountId, places.getLast().from, places.getFirst().from).stream()
                        .collect(Collectors.toMap(
                                statement -> List.of(statement.from(), statement.through()), Statement::charges));
        return places.stream()
                .map(place -> compare(
                        place,
                        daysOf(place).stream()
                                .flatMap(day -> fills.getOrDefault(day, List.of()).stream())
                                .toList(),
                        stated.get(List.of(place.from, place.through)),
                        profile))
                .toList();
    }

    /** Days, both inclusive. */
    public record Range(LocalDate from, LocalDate to) {}

    private List<Place> places(UUID accountId, Range range, int limit, @Nullable Keyset after) {
        String key = after == null ? null : after.key();
        return database.query(
                PLACES,
                row -> new Place(row.date("first_day"), row.date("last_day"), row.uuid("id")),
                accountId,
                accountId,
                range.from,
                range.to,
                key,
                key,
                after == null ? null : after.id(),
                limit);
    }

    private Map<LocalDate, List<StoredFill>> fills(UUID accountId, List<Place> places) {
        List<LocalDate> days = places.stream()
                .flatMap(place -> daysOf(place).stream())
                .distinct()
                .toList();
        return rows.ofDays(accountId, days).stream()
                .collect(Collectors.groupingBy(fill -> fill.fill().fill().day()));
    }

    private static List<LocalDate> daysOf(Place place) {
        return place.from.datesUntil(place.through.plusDays(1)).toList();
    }

    private Comparison compare(
            Place place, List<StoredFill> fills, @Nullable Charges statement, Optional<BrokerProfile> profile) {
        Charges stated = statement == null ? statedByFills(fills) : statement;
        Map<UUID, Cost> costs = profile.map(plan -> costs(plan, fills)).orElse(Map.of());
        boolean known = profile.isPresent() && costs.size() == fills.size();
        Charges computed = known ? costs.values().stream().map(Cost::onNote).reduce(Charges.NONE, Charges::plus) : null;
        BigDecimal depository = costs.values().stream().map(Cost::depository).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Comparison(place.from, place.through, place.id, stated, computed, depository);
    }

    /** A part cannot be compared with the whole: all of them, or nothing. */
    private static @Nullable Charges statedByFills(List<StoredFill> fills) {
        return !fills.isEmpty() && fills.stream().allMatch(StoredFill::states)
                ? fills.stream().map(fill -> fill.price().withoutDepository()).reduce(Charges.NONE, Charges::plus)
                : null;
    }

    private Map<UUID, Cost> costs(BrokerProfile profile, List<StoredFill> fills) {
        Map<UUID, Cost> costs = new HashMap<>();
        fills.stream()
                .map(fill -> fill.fill().unstated())
                .collect(Collectors.groupingBy(fill -> fill.fill().day()))
                .forEach((day, ofDay) ->
                        costs.putAll(TradingDay.costs(known.table(), profile, day, new ArrayList<ChargedFill>(ofDay))));
        return costs;
    }
}
