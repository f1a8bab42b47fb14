package com.tradingjournal.brokerfiles.control.formats.india;

import com.tradingjournal.brokerfiles.control.text.FileRefused;
import com.tradingjournal.brokerfiles.control.text.FileRefused.Code;
import com.tradingjournal.brokerfiles.control.text.NumberStyle;
import com.tradingjournal.brokerfiles.control.text.RawRecord;
import com.tradingjournal.brokerfiles.control.text.Records;
import com.tradingjournal.brokerfiles.control.text.Table;
import com.tradingjournal.charges.entity.Charges;
import com.tradingjournal.charges.entity.Segment.Market;
import com.tradingjournal.charges.entity.Statement;
import com.tradingjournal.charges.entity.Statement.Extent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The charges that a report of a period states as a whole: a title with its days, and names each followed by an amount. A name
 * that is not known is charged for something, too: it counts as other.
 *
 * @param title with the groups {@code from} and {@code through}, and {@code market} where a report is of one
 * @param begins the name above the first amount; "" where amounts stand anywhere: then only known names count
 * @param ends names of which one follows the last amount
 * @param heads what each name means, in small letters
 */
record ChargesBlock(Pattern title, String begins, Set<String> ends, Map<String, Part> heads, Extent extent) {

    /** What a name stands for; a sum of others and what is on no contract note are nothing. */
    enum Part {
        BROKERAGE,
        EXCHANGE,
        TAX,
        STAMP,
        OTHER,
        /** All there is: what is no brokerage of it is other. */
        SUM,
        NOTHING
    }

    private static final int LONGEST_YEARS = 30;
    private static final DateTimeFormatter DAY_FIRST =
            DateTimeFormatter.ofPattern("dd-MM-uuuu").withResolverStyle(ResolverStyle.STRICT);

    private static final Map<String, Market> MARKETS = Map.of(
            "equity", Market.CASH,
            "stocks", Market.CASH,
            "f&o", Market.DERIVATIVES,
            "commodity", Market.COMMODITY,
            "currency", Market.CURRENCY);

    /** Empty where the file states no charges, or not of which days. */
    Optional<Statement> in(Table table) {
        Look look = new Look();
        try (Records records = table.records()) {
            for (Optional<RawRecord> record = records.next(); record.isPresent(); record = records.next()) {
                look.at(record.get());
            }
        }
        return look.statement();
    }

    /** The same of a report that is good for nothing else. */
    Statement requiredIn(Table table) {
        return in(table)
                .orElseThrow(
                        () -> new FileRefused(
                                Code.INCOMPLETE,
                                "The report has totals only, and does not say of which days its charges are. Export it again for a period, with its title."));
    }

    /** What has been seen of one file. */
    private final class Look {

        private @Nullable LocalDate from;
        private @Nullable LocalDate through;
        private @Nullable Market market;
        private boolean inside = begins.isEmpty();
        private boolean any;
        private Charges charges = Charges.NONE;
        private @Nullable BigDecimal sum;

        void at(RawRecord record) {
            List<String> words = record.cells().stream()
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .toList();
            if (from == null) {
                period(title.matcher(String.join(" ", words)));
            }
            String first = words.isEmpty() ? "" : words.getFirst().toLowerCase(Locale.ROOT);
            inside = !ends.contains(first) && (inside || first.equals(begins) && words.size() < 3);
            for (int i = 0; inside && i + 1 < words.size(); i++) {
                amount(words.get(i), words.get(i + 1));
            }
        }

        private void period(Matcher days) {
            if (!days.find()) {
                return;
            }
            from = day(days.group("from"));
            through = day(days.group("through"));
            if (from == null || through == null || through.isBefore(from) || isEndless(from, through)) {
                throw new FileRefused(
                        Code.INCOMPLETE, "The report's title names no period that can be: " + days.group() + ".");
            }
            if (days.namedGroups().containsKey("market")) {
                String name = days.group("market");
                market = MARKETS.get(name.toLowerCase(Locale.ROOT));
                if (market == null) {
                    throw new FileRefused(
                            Code.INCOMPLETE, "The report is of " + name + ", whose charges are not computed.");
                }
            }
        }

        private void amount(String name, String text) {
            Part part = heads.getOrDefault(name.toLowerCase(Locale.ROOT), begins.isEmpty() ? Part.NOTHING : Part.OTHER);
            Optional<BigDecimal> amount = NumberStyle.POINT.parse(text);
            if (amount.isEmpty() || NumberStyle.POINT.parse(name).isPresent()) {
                return;
            }
            any |= part != Part.NOTHING;
            switch (part) {
                case BROKERAGE -> charges = charges.plus(Charges.brokerage(amount.get()));
                case EXCHANGE -> charges = charges.plus(Charges.exchange(amount.get()));
                case TAX -> charges = charges.plus(Charges.tax(amount.get()));
                case STAMP -> charges = charges.plus(stamp(amount.get()));
                case OTHER -> charges = charges.plus(Charges.other(amount.get()));
                case SUM -> sum = amount.get();
                case NOTHING -> {}
            }
        }

        Optional<Statement> statement() {
            LocalDate first = from;
            LocalDate last = through;
            if (!any || first == null || last == null) {
                return Optional.empty();
            }
            Charges all = sum == null ? charges : charges.plus(Charges.other(sum.subtract(charges.total())));
            return Optional.of(new Statement(first, last, market, extent, all));
        }
    }

    private static Charges stamp(BigDecimal amount) {
        return new Charges(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, amount, BigDecimal.ZERO);
    }

    private static boolean isEndless(LocalDate from, LocalDate through) {
        return from.plusYears(LONGEST_YEARS).isBefore(through);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.indexOf('-') == 4 ? LocalDate.parse(text) : LocalDate.parse(text, DAY_FIRST);
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
