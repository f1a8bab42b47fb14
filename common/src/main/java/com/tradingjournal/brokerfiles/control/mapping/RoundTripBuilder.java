package com.tradingjournal.brokerfiles.control.mapping;

import com.tradingjournal.brokerfiles.entity.Annotations;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.FillKey;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Leg;
import com.tradingjournal.brokerfiles.entity.ParsedRow.RoundTripRow;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.charges.entity.Charges;
import com.tradingjournal.positions.entity.Fill.Timing;
import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Puts a trade together that a row gives whole; without an exit it is open. */
public final class RoundTripBuilder {

    private final Row row;
    private final Instrument instrument;
    private final Side side;
    private final BigDecimal quantity;
    private final Priced entry;
    private @Nullable Priced exit;
    private @Nullable Charges charges;
    private @Nullable String account;
    private @Nullable BigDecimal fxRate;
    private Annotations annotations = Annotations.NONE;

    /** A price, and when; of the entry the time may be unknown. */
    public record Priced(BigDecimal price, @Nullable When when) {}

    RoundTripBuilder(Row row, Instrument instrument, Side side, BigDecimal quantity, Priced entry) {
        this.row = row;
        this.instrument = instrument;
        this.side = side;
        this.quantity = quantity;
        this.entry = entry;
        row.checkValue(Field.ENTRY_PRICE, value(entry));
    }

    public RoundTripBuilder exit(BigDecimal price, When when) {
        exit = new Priced(price, when);
        row.checkValue(Field.EXIT_PRICE, value(exit));
        if (entry.when() != null && when.at().isBefore(entry.when().at())) {
            row.reject(Field.EXIT_TIMESTAMP, ProblemCode.CONTRADICTION, "is before the entry");
        }
        return this;
    }

    /** Without this call the file says nothing of fees. */
    public RoundTripBuilder charges(Charges value) {
        charges = value;
        return this;
    }

    public RoundTripBuilder account(String value) {
        account = value.isEmpty() ? null : value;
        return this;
    }

    public RoundTripBuilder fxRate(BigDecimal value) {
        fxRate = value;
        return this;
    }

    public RoundTripBuilder annotated(Annotations value) {
        annotations = value;
        return this;
    }

    /** What the trade gains by its prices, before fees; nothing while it is open. */
    public BigDecimal grossPnl() {
        Priced closed = exit;
        return closed == null ? BigDecimal.ZERO : side.gain(value(entry), value(closed));
    }

    /** What was paid and got, together. */
    public BigDecimal turnover() {
        Priced closed = exit;
        BigDecimal opened = value(entry).abs();
        return closed == null ? opened : opened.add(value(closed).abs());
    }

    /** What the prices are of. */
    public BigDecimal units() {
        return quantity.multiply(instrument.multiplier());
    }

    /** Known by the broker's number, which is unique among the parts. */
    public RoundTripRow numbered(String broker, String... parts) {
        return build(FillKey.numbered(broker, parts));
    }

    /** Known by its values and its place among the equal ones of its file. */
    public RoundTripRow counted(Ordinals ordinals) {
        Priced closed = exit;
        When in = entry.when();
        String opened = Fact.of("trip", instrument.symbol(), side, quantity, entry.price(), in == null ? "" : in.at());
        String fact = closed == null || closed.when() == null
                ? Fact.of(opened, "open")
                : Fact.of(opened, closed.price(), closed.when().at());
        return build(ordinals.key(account == null ? "" : account, fact));
    }

    private RoundTripRow build(FillKey key) {
        Priced closed = exit;
        return new RoundTripRow(
                row.position(),
                account,
                instrument,
                side,
                quantity,
                leg(entry, closed),
                closed == null ? null : leg(closed, closed),
                timing(closed),
                charges,
                fxRate,
                key,
                annotations);
    }

    private static Leg leg(Priced priced, @Nullable Priced otherwise) {
        When when = priced.when() == null && otherwise != null ? otherwise.when() : priced.when();
        if (when == null) {
            throw new IllegalStateException("An open trade has a time of entry.");
        }
        return new Leg(priced.price(), when.at());
    }

    private Timing timing(@Nullable Priced closed) {
        When in = entry.when();
        When out = closed == null ? in : closed.when();
        if (in == null) {
            return Timing.UNKNOWN;
        }
        return in.isDateOnly() || (out != null && out.isDateOnly()) ? Timing.DATE_ONLY : Timing.EXACT;
    }

    private BigDecimal value(Priced priced) {
        return quantity.multiply(priced.price()).multiply(instrument.multiplier());
    }
}
