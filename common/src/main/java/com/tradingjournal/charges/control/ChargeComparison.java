package com.tradingjournal.charges.control;

import com.tradingjournal.charges.entity.BrokerProfile;
import com.tradingjournal.charges.entity.ChargedFill;
import com.tradingjournal.charges.entity.Charges;
import com.tradingjournal.charges.entity.Comparison;
import com.tradingjournal.charges.entity.Comparison.Place;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
                             where a.id = ? and e.currency = 'INR' and e.asset_class not in ('FOREX', 'CRYPTO')) traded
                    union
                    select first_day, last_day, market, extent,
                           case when first_day = last_day and market = 'ALL' and extent = 'NOTES' then account_id else import_id end
                      from (select distinct on (first_day, last_day, market) * from stated_charges where account_id = ?
                             order by first_day, last_day, market, import_id desc) stated) p
             where first_day >= ? and first_day <= ?
               and (?::text is null or (first_day || ' ' || last_day, id) < (?, ?::uuid))
             order by first_day || ' ' || last_day desc, id desc limit ?""";

    /** A portion of a period that is held in memory at once. */
    private static final int DAYS_AT_ONCE = 31;

    /** What one day of one market came to: {@code stated} by the fills themselves, null where not by all of them. */
    private record DayOfMarket(
            Market market,
            @Nullable Charges stated,
            @Nullable Charges computed,
            BigDecimal depository) {}

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
        Place place = comparison.place();
        return new Keyset(place.from() + " " + place.through(), place.id());
    }

    /** Days that were traded or stated, and stated periods that begin in the range; at most {@code limit} after a place. */
    public List<Comparison> page(UUID accountId, Range range, int limit, @Nullable Keyset after) {
        session.bound().require(Permission.VIEW);
        Optional<BrokerProfile> profile = charges.profileOf(accountId);
        List<Place> places = places(accountId, range, limit, after);
        if (places.isEmpty()) {
            return List.of();
        }
        Map<LocalDate, List<DayOfMarket>> days = days(accountId, places, profile);
        Map<List<Object>, Charges> stated =
                statements
                        .newest(
                                accountId,
                                places.getLast().from(),
                                places.getFirst().from())
                        .stream()
                        .collect(Collectors.toMap(
                                it -> key(it.from(), it.through(), it.market(), it.extent()), Statement::charges));
        return places.stream()
                .map(place -> compare(
                        place, days, stated.get(key(place.from(), place.through(), place.market(), place.extent()))))
                .map(compared -> profile.isPresent() ? compared : compared.uncomputed())
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
                accountId,
                range.from,
                range.to,
                key,
                key,
                after == null ? null : after.id(),
                limit);
    }

    /** A period may be years of fills: portion by portion only their sums are kept. */
    private Map<LocalDate, List<DayOfMarket>> days(
            UUID accountId, List<Place> places, Optional<BrokerProfile> profile) {
        List<LocalDate> all = places.stream()
                .flatMap(place -> daysOf(place).stream())
                .distinct()
                .sorted()
                .toList();
        Map<LocalDate, List<DayOfMarket>> sums = new HashMap<>();
        for (int from = 0; from < all.size(); from += DAYS_AT_ONCE) {
            List<LocalDate> portion = all.subList(from, Math.min(from + DAYS_AT_ONCE, all.size()));
            rows.ofDays(accountId, portion).stream()
                    .collect(Collectors.groupingBy(fill -> fill.fill().fill().day()))
                    .forEach((day, fills) -> sums.put(day, markets(day, fills, profile)));
        }
        return sums;
    }

    private static List<LocalDate> daysOf(Place place) {
        return place.from().datesUntil(place.through().plusDays(1)).toList();
    }

    private List<DayOfMarket> markets(LocalDate day, List<StoredFill> fills, Optional<BrokerProfile> profile) {
        List<ChargedFill> unstated =
                fills.stream().map(fill -> fill.fill().unstated()).toList();
        Map<UUID, Cost> costs = profile.map(plan -> TradingDay.costs(known.table(), plan, day, unstated))
                .orElse(Map.of());
        return fills.stream()
                .collect(Collectors.groupingBy(
                        fill -> fill.fill().listing().segment().market()))
                .entrySet()
                .stream()
                .map(market -> sum(market.getKey(), market.getValue(), costs))
                .toList();
    }

    /** A part cannot be compared with the whole: all of the fills, or nothing. */
    private static DayOfMarket sum(Market market, List<StoredFill> fills, Map<UUID, Cost> costs) {
        List<Cost> found = fills.stream()
                .map(fill -> costs.get(fill.fill().fill().id()))
                .filter(Objects::nonNull)
                .toList();
        Charges stated = fills.stream().allMatch(StoredFill::states)
                ? sum(fills.stream().map(fill -> fill.price().withoutDepository()))
                : null;
        Charges computed = found.size() == fills.size() ? sum(found.stream().map(Cost::onNote)) : null;
        BigDecimal depository = found.stream().map(Cost::depository).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new DayOfMarket(market, stated, computed, depository);
    }

    private static Charges sum(Stream<Charges> charges) {
        return charges.reduce(Charges.NONE, Charges::plus);
    }

    private static Comparison compare(
            Place place, Map<LocalDate, List<DayOfMarket>> days, @Nullable Charges statement) {
        List<DayOfMarket> concerned = daysOf(place).stream()
                .flatMap(day -> days.getOrDefault(day, List.of()).stream())
                .filter(day -> place.market() == null || place.market() == day.market)
                .toList();
        Charges byFills = concerned.isEmpty() ? null : all(concerned.stream().map(DayOfMarket::stated));
        Charges computed = all(concerned.stream().map(DayOfMarket::computed));
        BigDecimal depository =
                concerned.stream().map(DayOfMarket::depository).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean within = place.extent() == Extent.WITH_DEPOSITORY;
        return new Comparison(
                place,
                statement == null ? byFills : statement,
                within && computed != null ? computed.plus(Charges.other(depository)) : computed,
                within ? BigDecimal.ZERO : depository);
    }

    private static @Nullable Charges all(Stream<@Nullable Charges> parts) {
        Charges sum = Charges.NONE;
        for (Charges part : parts.toList()) {
            if (part == null) {
                return null;
            }
            sum = sum.plus(part);
        }
        return sum;
    }
}
