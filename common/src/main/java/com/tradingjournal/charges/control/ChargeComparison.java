package com.tradingjournal.charges.control;

import com.tradingjournal.charges.control.FillRows.Found;
import com.tradingjournal.charges.entity.BrokerProfile;
import com.tradingjournal.charges.entity.ChargedFill;
import com.tradingjournal.charges.entity.Charges;
import com.tradingjournal.charges.entity.Comparison;
import com.tradingjournal.charges.entity.Comparison.Place;
import com.tradingjournal.charges.entity.DaySums;
import com.tradingjournal.charges.entity.Segment.Market;
import com.tradingjournal.charges.entity.Statement;
import com.tradingjournal.charges.entity.Statement.Extent;
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
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds computed charges against what brokers state: for a day by contract note or fill by fill, for a period by its report. */
@ApplicationScoped
@Transactional
public class ChargeComparison {

    private static final String PLACES = """
            select first_day, last_day, market, extent, id
              from (select day as first_day, day as last_day, 'ALL' as market, 'NOTES' as extent, account_id as id
                      from (select distinct a.id as account_id, (e.executed_at at time zone a.time_zone)::date as day
                              from accounts a join executions e on e.tenant_id = a.tenant_id and e.account_id = a.id
                             where a.id = ? and e.currency = 'INR' and e.event = 'TRADE' and e.asset_class not in ('FOREX', 'CRYPTO')
                               and e.executed_at >= ?::date::timestamp at time zone a.time_zone
                               and e.executed_at < (?::date + 1)::timestamp at time zone a.time_zone
                               and (e.book_id is null or not exists
                                    (select from trades t where t.tenant_id = e.tenant_id and t.book_id = e.book_id and t.deleted_at is not null))) traded
                    union
                    select first_day, last_day, market, extent,
                           case when first_day = last_day and market = 'ALL' and extent = 'NOTES' then account_id else import_id end
                      from (select distinct on (first_day, last_day, market) * from stated_charges where account_id = ?
                             order by first_day, last_day, market, import_id desc) stated) p
             where first_day >= ? and first_day <= ?
               and (?::text is null or (first_day || ' ' || last_day, id) < (?, ?::uuid))
             order by first_day || ' ' || last_day desc, id desc limit ?""";

    /** Of a day by market; under null where a fill is of a market nobody knows. */
    private record Sums(@Nullable Market market, DaySums of) {}

    /** Nothing is known of the whole where something is not known of a part. */
    private static final DaySums UNKNOWN = new DaySums(null, null, true, null);

    private static final DaySums NOT_COMPUTED = new DaySums(Charges.NONE, null, true, null);

    private final ChargeWriter charges;
    private final KnownCharges known;
    private final StatedCharges statements;
    private final TenantSession session;
    private final Database database;
    private final FillRows rows;
    private final TradingDays days;

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
        this.days = new TradingDays(database);
    }

    /** The place of a comparison in the list, newest first. */
    public static Keyset place(Comparison comparison) {
        Place place = comparison.place();
        return new Keyset(place.from() + " " + place.through(), place.id());
    }

    /**
     * Days that were traded or stated, and stated periods that begin in the range; at most {@code limit} after a place. A period may
     * have years of fills: of each day only its sums are kept.
     */
    public List<Comparison> page(UUID accountId, Range range, int limit, @Nullable Keyset after) {
        session.bound().require(Permission.VIEW);
        Optional<BrokerProfile> profile = charges.profileOf(accountId);
        List<Place> places = places(accountId, range, limit, after);
        if (places.isEmpty()) {
            return List.of();
        }
        NavigableMap<LocalDate, List<Sums>> sums = sums(accountId, profile, places);
        Map<List<Object>, Charges> stated =
                statements
                        .newest(
                                accountId,
                                places.getLast().from(),
                                places.getFirst().from())
                        .stream()
                        .collect(Collectors.toMap(
                                it -> key(it.from(), it.through(), it.market(), it.extent()), Statement::charges));
        DaySums none = profile.isPresent() ? DaySums.NO_FILLS : NOT_COMPUTED;
        return places.stream()
                .map(place -> compare(
                        place,
                        sumsOf(place, sums),
                        stated.get(key(place.from(), place.through(), place.market(), place.extent())),
                        none))
                .toList();
    }

    private static List<Object> key(LocalDate from, LocalDate through, @Nullable Market market, Extent extent) {
        return List.of(from, through, market == null ? StatedCharges.ALL_MARKETS : market, extent);
    }

    /** Days, both inclusive. */
    public record Range(LocalDate from, LocalDate to) {}

    private List<Place> places(UUID accountId, Range range, int limit, @Nullable Keyset after) {
        String key = after == null ? null : after.key();
        return database.query(
                PLACES,
                row -> new Place(
                        row.date("first_day"),
                        row.date("last_day"),
                        StatedCharges.market(row.text("market")),
                        row.constant("extent", Extent.class),
                        row.uuid("id")),
                accountId,
                range.from,
                range.to,
                accountId,
                range.from,
                range.to,
                key,
                key,
                after == null ? null : after.id(),
                limit);
    }

    private NavigableMap<LocalDate, List<Sums>> sums(
            UUID accountId, Optional<BrokerProfile> profile, List<Place> places) {
        LocalDate first = places.getLast().from();
        LocalDate last =
                places.stream().map(Place::through).max(LocalDate::compareTo).orElse(first);
        NavigableMap<LocalDate, List<Sums>> sums = new TreeMap<>();
        for (List<LocalDate> portion : days.portions(accountId, first, last)) {
            List<LocalDate> asked = portion.stream()
                    .filter(day -> places.stream().anyMatch(place -> place.has(day)))
                    .toList();
            Found found = rows.find(accountId, asked);
            found.unlisted().keySet().forEach(day -> sums.put(day, List.of(new Sums(null, UNKNOWN))));
            found.fills().stream()
                    .collect(Collectors.groupingBy(fill -> fill.fill().fill().day()))
                    .forEach((day, fills) -> sums.putIfAbsent(day, markets(profile, day, fills)));
        }
        return sums;
    }

    private List<Sums> markets(Optional<BrokerProfile> profile, LocalDate day, List<StoredFill> fills) {
        Map<UUID, Cost> costs = profile.map(plan -> costs(plan, day, fills)).orElse(Map.of());
        return fills.stream()
                .collect(Collectors.groupingBy(
                        fill -> fill.fill().listing().segment().market()))
                .entrySet()
                .stream()
                .map(market -> new Sums(market.getKey(), sum(market.getValue(), costs)))
                .toList();
    }

    private static DaySums sum(List<StoredFill> fills, Map<UUID, Cost> all) {
        Charges stated = statedByFills(fills);
        List<Cost> costs = fills.stream()
                .map(fill -> all.get(fill.fill().fill().id()))
                .filter(Objects::nonNull)
                .toList();
        if (costs.size() < fills.size()) {
            return new DaySums(stated, null, true, null);
        }
        return new DaySums(
                stated,
                costs.stream().map(Cost::onNote).reduce(Charges.NONE, Charges::plus),
                costs.stream().allMatch(Cost::planKnown),
                costs.stream().map(Cost::depository).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static List<DaySums> sumsOf(Place place, NavigableMap<LocalDate, List<Sums>> sums) {
        return sums.subMap(place.from(), true, place.through(), true).values().stream()
                .flatMap(List::stream)
                .filter(day -> place.market() == null || day.market == null || day.market == place.market())
                .map(Sums::of)
                .toList();
    }

    /** What the fills state is all that was stated for a day alone: a period is known by its report. */
    private static Comparison compare(Place place, List<DaySums> days, @Nullable Charges statement, DaySums none) {
        DaySums sum = days.stream().reduce(none, DaySums::plus);
        Charges byFills = days.isEmpty() ? null : sum.stated();
        DaySums computed = place.extent() == Extent.WITH_DEPOSITORY ? sum.withDepository() : sum;
        return new Comparison(
                place,
                statement == null ? byFills : statement,
                computed.computed(),
                computed.planKnown(),
                computed.depository());
    }

    private static @Nullable Charges statedByFills(List<StoredFill> fills) {
        return fills.stream().allMatch(StoredFill::states)
                ? fills.stream().map(fill -> fill.price().withoutDepository()).reduce(Charges.NONE, Charges::plus)
                : null;
    }

    private Map<UUID, Cost> costs(BrokerProfile profile, LocalDate day, List<StoredFill> fills) {
        List<ChargedFill> unstated =
                fills.stream().map(fill -> fill.fill().unstated()).toList();
        return TradingDay.costs(known.table(), profile, day, unstated);
    }
}
