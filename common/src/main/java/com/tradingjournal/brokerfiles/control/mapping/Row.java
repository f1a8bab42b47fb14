package com.tradingjournal.brokerfiles.control.mapping;

import com.tradingjournal.brokerfiles.control.text.NumberStyle;
import com.tradingjournal.brokerfiles.control.text.RawRecord;
import com.tradingjournal.brokerfiles.control.text.Times;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.positions.entity.AssetClass;
import com.tradingjournal.positions.entity.Fill.Timing;
import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * A record with named, checked cells. A cell that is missing or wrong gives a stand-in and is remembered; the first such
 * problem is the row's, so a mapper reads straight on and never fails.
 */
public final class Row extends Cells {

    public Row(RawRecord record, Columns columns, Styles styles, long sequence) {
        super(record, columns, styles, sequence);
    }

    /** Whether the file, or the part of it the row stands in, has such a column. */
    public boolean has(Field field) {
        return columns.has(field);
    }

    public boolean has(String column) {
        return columns.has(column);
    }

    /** What several columns add up to, each an amount of either sign; an empty one is nothing. */
    public BigDecimal sum(String... names) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String name : names) {
            sum = sum.add(amount(name).orElse(BigDecimal.ZERO));
        }
        return sum;
    }

    /** An amount of either sign in a column the format has no field for. */
    public Optional<BigDecimal> amount(String name) {
        String text = text(name);
        if (isNothing(text)) {
            return Optional.empty();
        }
        Optional<BigDecimal> amount = styles.numbers().parse(text);
        if (amount.isEmpty()) {
            reject(name, text, ProblemCode.NOT_A_NUMBER, "is not a number");
        }
        if (amount.filter(Amounts::isBeyond).isPresent()) {
            reject(name, text, ProblemCode.OUT_OF_RANGE, "is beyond 90,000,000,000");
        }
        return amount.filter(value -> !Amounts.isBeyond(value));
    }

    /** Whether these columns do not say the same of the field, however they write it; what is empty beside the first says nothing. */
    public boolean differ(Field field, List<String> names) {
        return names.stream()
                        .map(this::text)
                        .filter(text ->
                                !text.isEmpty() || text(names.getFirst()).isEmpty())
                        .map(text -> meaning(field, text))
                        .distinct()
                        .count()
                > 1;
    }

    private Object meaning(Field field, String text) {
        Optional<?> meant = switch (field.kind()) {
            case NUMBER -> styles.numbers().parse(text).map(BigDecimal::stripTrailingZeros);
            case TIME -> columns.times(field, styles.times()).instant(text);
            case TEXT -> Optional.empty();
        };
        return meant.<Object>map(Function.identity()).orElseGet(() -> text.toUpperCase(Locale.ROOT));
    }

    /** The number in such a column, if it is one. */
    public Optional<BigDecimal> figure(String name) {
        return styles.numbers().parse(text(name)).filter(value -> !Amounts.isBeyond(value));
    }

    /** The same in a column whose broker writes costs with one sign, whichever it is. */
    public BigDecimal cost(String... names) {
        return sum(names).abs();
    }

    /** Any amount, of either sign. */
    public Optional<BigDecimal> amount(Field field) {
        return amount(field, text(field));
    }

    /** The same of a part of its text: some brokers write a fill as a sentence. */
    public Optional<BigDecimal> amount(Field field, String part) {
        if (isNothing(part)) {
            return Optional.empty();
        }
        Optional<BigDecimal> number = styles.numbers().parse(part);
        if (number.isEmpty()) {
            reject(field, ProblemCode.NOT_A_NUMBER, "is not a number");
        }
        if (field.isPrice() && !styles.apostrophesGroup()) {
            refuseParts(field, part);
        }
        return number.map(value -> inRange(field, value));
    }

    private void refuseParts(Field field, String part) {
        if (NumberStyle.mayBeParts(part)) {
            reject(
                    field,
                    ProblemCode.NOT_A_NUMBER,
                    "could be thousands, or points and 32nds; write it with a decimal point");
        }
    }

    private static boolean isNothing(String text) {
        return text.isEmpty() || text.equals("--");
    }

    /** Zero or more. */
    public Optional<BigDecimal> notNegative(Field field) {
        Optional<BigDecimal> amount = amount(field);
        if (amount.isPresent() && amount.get().signum() < 0) {
            reject(field, ProblemCode.OUT_OF_RANGE, "must not be negative");
        }
        return amount;
    }

    /** Crude oil has been sold below zero, and so are spreads; shares, currencies and coins are not. */
    public BigDecimal requiredPrice(Field field, AssetClass assetClass) {
        if (assetClass == AssetClass.FUTURE) {
            refuseParts(field, text(field));
        }
        Optional<BigDecimal> price = switch (assetClass) {
            case FUTURE, OPTION, COMMODITY -> amount(field);
            case STOCK, FOREX, CRYPTO -> notNegative(field);
        };
        return price.orElseGet(() -> missing(field, BigDecimal.ONE));
    }

    /** More than zero. */
    public Optional<BigDecimal> positive(Field field) {
        Optional<BigDecimal> amount = amount(field);
        if (amount.isPresent() && amount.get().signum() <= 0) {
            reject(field, ProblemCode.OUT_OF_RANGE, "must be more than 0");
        }
        return amount;
    }

    /** The same of a part of the cell. */
    public BigDecimal positive(Field field, String part) {
        Optional<BigDecimal> number = styles.numbers().parse(part);
        if (number.isEmpty() || number.get().signum() <= 0) {
            reject(field, ProblemCode.NOT_A_NUMBER, "is not a number above 0");
            return BigDecimal.ONE;
        }
        return inRange(field, number.get());
    }

    public BigDecimal requiredPositive(Field field) {
        return positive(field).orElseGet(() -> missing(field, BigDecimal.ONE));
    }

    /** More or less than zero; its sign only repeats the side. */
    public BigDecimal requiredSize(Field field) {
        return requiredSize(field, text(field));
    }

    public BigDecimal requiredSize(Field field, String part) {
        BigDecimal size = amount(field, part).orElseGet(() -> missing(field, BigDecimal.ONE));
        if (size.signum() == 0) {
            reject(field, ProblemCode.OUT_OF_RANGE, "must not be 0");
            return BigDecimal.ONE;
        }
        return size.abs();
    }

    private BigDecimal inRange(Field field, BigDecimal value) {
        if (Amounts.isBeyond(value)) {
            reject(field, ProblemCode.OUT_OF_RANGE, "is beyond 90,000,000,000");
            return BigDecimal.ONE;
        }
        if (Amounts.isTooFine(value)) {
            reject(field, ProblemCode.TOO_MANY_DECIMALS, "has more than 8 decimals");
            return BigDecimal.ONE;
        }
        return Amounts.plain(value);
    }

    /** A date, or the day of a time. */
    public Optional<LocalDate> date(Field field) {
        return time(field, styles.times().date(text(field)));
    }

    public LocalDate requiredDate(Field field) {
        return date(field).orElseGet(() -> missing(field, LocalDate.EPOCH));
    }

    public Optional<Instant> instant(Field field) {
        return time(field, columns.times(field, styles.times()).instant(text(field)));
    }

    public Instant requiredInstant(Field field) {
        return instant(field).orElseGet(() -> missing(field, Instant.EPOCH));
    }

    /** Whether there is a time whose zone neither it nor its column's name tells. */
    public boolean lacksZone(Field field) {
        String text = text(field);
        return !text.isEmpty() && !columns.tellsZone(field) && !styles.times().hasZone(text);
    }

    /** A date with a time of day, or a date alone. */
    public Optional<When> when(Field field) {
        return instant(field).map(at -> new When(at, timing(text(field))));
    }

    /** The same of a part of the cell. */
    public When requiredWhenOf(Field field, String part) {
        Optional<Instant> at = columns.times(field, styles.times()).instant(part);
        if (at.isEmpty()) {
            reject(field, ProblemCode.NOT_A_TIME, "is not a date or time");
        }
        return new When(at.orElse(Instant.EPOCH), timing(part));
    }

    public When requiredWhen(Field field) {
        return when(field).orElseGet(() -> missing(field, new When(Instant.EPOCH, Timing.EXACT)));
    }

    /** Of a date and a time of day in columns of their own; the date alone where the other is empty. */
    public When requiredWhen(Field date, Field timeOfDay) {
        Times times = columns.times(timeOfDay, columns.times(date, styles.times()));
        return requiredWhen(date, columns.name(timeOfDay), text(timeOfDay), times);
    }

    /** The same with a time in a column the format has no field for. */
    public When requiredWhen(Field date, String timeOfDay) {
        return requiredWhen(date, timeOfDay, text(timeOfDay), columns.times(date, timeOfDay, styles.times()));
    }

    private When requiredWhen(Field date, String column, String time, Times times) {
        if (time.isEmpty()) {
            return requiredWhen(date);
        }
        Optional<Instant> at = times.date(text(date)).flatMap(day -> times.instant(day, time));
        if (at.isPresent()) {
            return new When(at.get(), Timing.EXACT);
        }
        requiredDate(date);
        reject(column, time, ProblemCode.NOT_A_TIME, "is not a time of day");
        return new When(Instant.EPOCH, Timing.EXACT);
    }

    /** A day, whatever time of day the file writes beside it. */
    public When requiredDay(Field field) {
        LocalDate day = requiredDate(field);
        return new When(day.atStartOfDay(styles.times().zone()).toInstant(), Timing.DATE_ONLY);
    }

    private Timing timing(String text) {
        return styles.times().hasTime(text) ? Timing.EXACT : Timing.DATE_ONLY;
    }

    /** A fill of this row: what every fill has comes first. */
    public FillBuilder fill(Instrument instrument, FillBuilder.Traded traded) {
        return new FillBuilder(this, instrument, traded);
    }

    /** A trade that this row gives whole. */
    public RoundTripBuilder roundTrip(
            Instrument instrument, Side side, BigDecimal quantity, RoundTripBuilder.Priced entry) {
        return new RoundTripBuilder(this, instrument, side, quantity, entry);
    }

    /** Rejects the row where what it states is not what follows from its other cells, but for rounding. */
    public void agree(String column, BigDecimal computed, BigDecimal tolerance) {
        String text = text(column);
        Optional<BigDecimal> stated =
                text.isEmpty() ? Optional.empty() : styles.numbers().parse(text);
        if (stated.isPresent() && stated.get().subtract(computed).abs().compareTo(tolerance) > 0) {
            String follows = computed.stripTrailingZeros().toPlainString();
            reject(
                    column,
                    text,
                    ProblemCode.CONTRADICTION,
                    "is not the " + follows + " that follows from the row's other cells");
        }
    }

    private <T> Optional<T> time(Field field, Optional<T> parsed) {
        if (parsed.isEmpty() && !text(field).isEmpty()) {
            reject(field, ProblemCode.NOT_A_TIME, "is not a date or time");
        }
        return parsed;
    }

    /** Money that does not fit into an account's books: price times quantity is stored as well. */
    public void checkValue(Field price, BigDecimal value) {
        if (Amounts.isBeyond(value)) {
            reject(price, ProblemCode.OUT_OF_RANGE, "times quantity is beyond 90,000,000,000");
        }
    }
}
