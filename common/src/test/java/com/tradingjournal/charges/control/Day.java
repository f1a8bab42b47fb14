package com.tradingjournal.charges.control;

import com.github.f4b6a3.uuid.UuidCreator;
import com.tradingjournal.charges.entity.ChargeTable;
import com.tradingjournal.charges.entity.ChargedFill;
import com.tradingjournal.charges.entity.ChargedFill.Standing;
import com.tradingjournal.charges.entity.Charges;
import com.tradingjournal.charges.entity.Listing;
import com.tradingjournal.charges.entity.TradingDay;
import com.tradingjournal.charges.entity.TradingDay.Cost;
import com.tradingjournal.positions.entity.AssetClass;
import com.tradingjournal.positions.entity.Fill;
import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A day at a broker: fills of INFY at NSE, a minute apart, each its own order, unless told otherwise. */
final class Day {

    static final ChargeTable TABLE = ChargeFiles.read();

    private final LocalDate date;
    private final String profile;
    private final List<ChargedFill> fills = new ArrayList<>();
    private ChargeTable table = TABLE;
    private Listing.Terms terms = new Listing.Terms(AssetClass.STOCK, "NSE", null, false);
    private String symbol = "INFY";
    private @Nullable String order;
    private Standing standing = Standing.COMPUTED;

    private Day(String date, String profile) {
        this.date = LocalDate.parse(date);
        this.profile = profile;
    }

    static Day at(String profile, String date) {
        return new Day(date, profile);
    }

    Day by(ChargeTable other) {
        table = other;
        return this;
    }

    /** Of the fills from here on. */
    Day of(AssetClass assetClass, String exchange, String name) {
        terms = new Listing.Terms(assetClass, exchange, name, assetClass == AssetClass.OPTION);
        symbol = name;
        return this;
    }

    Day order(@Nullable String id) {
        order = id;
        return this;
    }

    Day standing(Standing value) {
        standing = value;
        return this;
    }

    Day buy(String quantity, String price) {
        return fill(Side.BUY, quantity, price);
    }

    Day sell(String quantity, String price) {
        return fill(Side.SELL, quantity, price);
    }

    private Day fill(Side side, String quantity, String price) {
        Fill fill = new Fill(
                UuidCreator.getTimeOrderedEpoch(),
                side,
                new BigDecimal(quantity),
                new BigDecimal(price),
                BigDecimal.ONE,
                BigDecimal.ZERO,
                date.atTime(4, fills.size()).toInstant(ZoneOffset.UTC),
                0,
                date,
                symbol,
                Fill.Nature.PLAIN);
        fills.add(new ChargedFill(fill, symbol, Listing.of(terms).orElseThrow(), order, standing));
        return this;
    }

    /** {@code brokerage exchange tax stamp other} of the whole day. */
    String total() {
        return text(costs().values().stream().map(Cost::all).reduce(Charges.NONE, Charges::plus));
    }

    /** The same of the fills from one to before another, as their contract note has it: without the depository. */
    String note(int from, int to) {
        Map<UUID, Cost> costs = costs();
        return text(fills.subList(from, to).stream()
                .map(fill -> Objects.requireNonNull(costs.get(fill.fill().id())).onNote())
                .reduce(Charges.NONE, Charges::plus));
    }

    /** How many fills there are so far. */
    int count() {
        return fills.size();
    }

    /** Whether the broker's plan is known for all of the day. */
    boolean planKnown() {
        return costs().values().stream().allMatch(Cost::planKnown);
    }

    /** The same of the nth fill; {@code none} where nothing is computed. */
    String of(int fill) {
        Cost cost = costs().get(fills.get(fill).fill().id());
        return cost == null ? "none" : text(cost.all());
    }

    private Map<UUID, Cost> costs() {
        return TradingDay.costs(table, table.profile(profile).orElseThrow(), date, fills);
    }

    static String text(Charges charges) {
        return String.join(
                " ",
                plain(charges.brokerage()),
                plain(charges.exchange()),
                plain(charges.tax()),
                plain(charges.stamp()),
                plain(charges.other()));
    }

    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }
}
