package com.tradingjournal.brokerfiles.control.formats.contracts;

import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.text.MonthNames;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.Instrument.Contract;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.brokerfiles.entity.Question;
import com.tradingjournal.positions.entity.AssetClass;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A future as platforms write it: {@code NQM6}, {@code MNQZ2025}, {@code /NQM26:XCME}, {@code NQ 03-26}, {@code ES JUN26},
 * {@code CME_MINI:ES1!}. What one point is worth comes from the exchange's contract specification; of a root that is not known it is asked,
 * never taken as 1.
 *
 * @param symbol one for a contract in all files: {@code NQM6}
 */
public record FuturesContract(String root, String symbol) {

    private static final String MONTH_LETTERS = "FGHJKMNQUVXZ";
    private static final Pattern CODE = Pattern.compile("[/@]?(?<symbol>(?<root>[A-Z0-9]{1,5}?)" + "(?<month>["
            + MONTH_LETTERS + "])(?<year>\\d{4}|\\d{1,2}))(?:[.:@-][A-Z_]+)?");
    private static final Pattern DATED = Pattern.compile(
            "(?<symbol>(?<root>[A-Z0-9]{1,5}) (?<month>\\d{2}|[A-Z]{3})[- ]?(?<year>\\d{2}|\\d{4}))(?: [A-Z]+)?");
    private static final Pattern EXCHANGE = Pattern.compile("^[A-Z_]{2,}:");
    private static final Pattern BARE =
            Pattern.compile("/?(?<symbol>(?<root>(?:\\d?[A-Z][A-Z0-9]{0,4}?))(?:\\d!)?)(?:[.:#@].*)?");

    /** Money per point and contract in the contract's currency, from CME, CBOT, NYMEX, COMEX, ICE, CFE and Eurex specifications. */
    private static final Map<String, String> POINT_VALUES = Map.ofEntries(
            Map.entry("ES", "50"),
            Map.entry("MES", "5"),
            Map.entry("NQ", "20"),
            Map.entry("ENQ", "20"),
            Map.entry("MNQ", "2"),
            Map.entry("EP", "50"),
            Map.entry("RTY", "50"),
            Map.entry("M2K", "5"),
            Map.entry("YM", "5"),
            Map.entry("MYM", "0.5"),
            Map.entry("EMD", "100"),
            Map.entry("NKD", "5"),
            Map.entry("6E", "125000"),
            Map.entry("M6E", "12500"),
            Map.entry("6B", "62500"),
            Map.entry("M6B", "6250"),
            Map.entry("6A", "100000"),
            Map.entry("M6A", "10000"),
            Map.entry("6C", "100000"),
            Map.entry("6S", "125000"),
            Map.entry("6J", "12500000"),
            Map.entry("6N", "100000"),
            Map.entry("6M", "500000"),
            Map.entry("MJY", "1250000"),
            Map.entry("MCD", "10000"),
            Map.entry("MSF", "12500"),
            Map.entry("CL", "1000"),
            Map.entry("MCL", "100"),
            Map.entry("QM", "500"),
            Map.entry("NG", "10000"),
            Map.entry("QG", "2500"),
            Map.entry("MNG", "1000"),
            Map.entry("RB", "42000"),
            Map.entry("HO", "42000"),
            Map.entry("BZ", "1000"),
            Map.entry("GC", "100"),
            Map.entry("MGC", "10"),
            Map.entry("SI", "5000"),
            Map.entry("SIL", "1000"),
            Map.entry("HG", "25000"),
            Map.entry("MHG", "2500"),
            Map.entry("PL", "50"),
            Map.entry("PA", "100"),
            Map.entry("ZB", "1000"),
            Map.entry("UB", "1000"),
            Map.entry("ZN", "1000"),
            Map.entry("TN", "1000"),
            Map.entry("ZF", "1000"),
            Map.entry("ZT", "2000"),
            Map.entry("ZC", "50"),
            Map.entry("ZS", "50"),
            Map.entry("ZW", "50"),
            Map.entry("KE", "50"),
            Map.entry("XC", "10"),
            Map.entry("XK", "10"),
            Map.entry("XW", "10"),
            Map.entry("ZO", "50"),
            Map.entry("ZL", "600"),
            Map.entry("ZM", "100"),
            Map.entry("LE", "400"),
            Map.entry("HE", "400"),
            Map.entry("GF", "500"),
            Map.entry("BTC", "5"),
            Map.entry("MBT", "0.1"),
            Map.entry("ETH", "50"),
            Map.entry("MET", "0.1"),
            Map.entry("VX", "1000"),
            Map.entry("VXM", "100"),
            Map.entry("DX", "1000"),
            Map.entry("BRN", "1000"),
            Map.entry("KC", "375"),
            Map.entry("SB", "1120"),
            Map.entry("CC", "10"),
            Map.entry("CT", "500"),
            Map.entry("FDAX", "25"),
            Map.entry("FDXM", "5"),
            Map.entry("FDXS", "1"),
            Map.entry("FESX", "10"),
            Map.entry("FSXE", "1"),
            Map.entry("FBTP", "1000"),
            Map.entry("FOAT", "1000"),
            Map.entry("FGBL", "1000"),
            Map.entry("FGBM", "1000"),
            Map.entry("FGBS", "1000"),
            Map.entry("FGBX", "1000"));

    /** Eurex's. */
    private static final Set<String> IN_EURO =
            Set.of("FDAX", "FDXM", "FDXS", "FESX", "FSXE", "FBTP", "FOAT", "FGBL", "FGBM", "FGBS", "FGBX");

    private static final List<String> SUGGESTED = List.of("1", "5", "10", "50", "100", "1000");

    /** Empty where the text cannot be a contract's name: a spread of two contracts is none of them. */
    public static Optional<FuturesContract> parse(String text) {
        return parse(text, List.of(CODE, DATED, BARE));
    }

    /** The same of a name that has a month and a year, as that of one contract does. */
    public static Optional<FuturesContract> dated(String text) {
        return parse(text, List.of(CODE, DATED));
    }

    /** The same of a text that could be a share's as well. */
    public static Optional<FuturesContract> amongShares(String text) {
        return dated(text).filter(contract -> contract.pointValue().isPresent());
    }

    private static Optional<FuturesContract> parse(String text, List<Pattern> patterns) {
        String name = EXCHANGE.matcher(text.strip().toUpperCase(Locale.ROOT)).replaceFirst("");
        for (Pattern pattern : patterns) {
            Matcher parts = pattern.matcher(name);
            if (parts.matches()) {
                return Optional.of(new FuturesContract(parts.group("root"), symbol(parts)));
            }
        }
        return Optional.empty();
    }

    /** As the exchanges write it, with the last digit of the year, which every file tells; of a name without a month what it says. */
    private static String symbol(Matcher parts) {
        if (!parts.pattern().namedGroups().containsKey("month")) {
            return parts.group("symbol");
        }
        String year = parts.group("year");
        return letter(parts.group("month"))
                .map(letter -> parts.group("root") + letter + year.charAt(year.length() - 1))
                .orElse(parts.group("symbol"));
    }

    /** Empty for a month that is none, or is written in another language. */
    private static Optional<String> letter(String month) {
        int index = month.length() == 1
                ? MONTH_LETTERS.indexOf(month)
                : Character.isDigit(month.charAt(0)) ? Integer.parseInt(month) - 1 : MonthNames.number(month) - 1;
        return index < 0 || index >= MONTH_LETTERS.length()
                ? Optional.empty()
                : Optional.of(MONTH_LETTERS.substring(index, index + 1));
    }

    public Optional<BigDecimal> pointValue() {
        return Optional.ofNullable(POINT_VALUES.get(root)).map(BigDecimal::new);
    }

    /** In which a point is counted; empty where the root is not known. */
    public Optional<String> currency() {
        return pointValue().map(_ -> IN_EURO.contains(root) ? "EUR" : "USD");
    }

    /** What a person is to be asked about a contract of this root. */
    public Question question(String column) {
        String message = "How much money is one point of one contract of " + root + "?";
        return new Question(Question.multiplierOf(root), column, message, SUGGESTED, Question.Freedom.AMOUNT);
    }

    /** What is to be asked about this row's contract; nothing where its point's value is known. */
    public static Optional<Question> question(Row row, Field field) {
        return question(row, field, row.text(field));
    }

    /** The same of a text of the column. */
    public static Optional<Question> question(Row row, Field field, String text) {
        return parse(text)
                .filter(contract -> contract.pointValue().isEmpty())
                .map(contract -> contract.question(row.name(field)));
    }

    /** The instrument of a row, in the contract's own currency where the file tells none. */
    public static Instrument instrument(Row row, Field field, @Nullable String currency) {
        FuturesContract contract = of(row, field, row.requiredName(field, 40));
        return contract.instrument(contract.units(row, field), currency);
    }

    /** What cannot be a contract's name is rejected. */
    public static FuturesContract of(Row row, Field field, String text) {
        Optional<FuturesContract> contract = parse(text);
        if (contract.isEmpty()) {
            row.reject(field, ProblemCode.UNKNOWN_CONTRACT, "is not the name of a future");
        }
        return contract.orElse(new FuturesContract(text, text));
    }

    /** What a point is worth, by the specification or as it was answered; while a question is open the row cannot be taken. */
    public BigDecimal units(Row row, Field field) {
        Optional<BigDecimal> units =
                pointValue().or(() -> row.answer(Question.multiplierOf(root)).map(BigDecimal::new));
        if (units.isEmpty()) {
            row.reject(
                    field, ProblemCode.UNKNOWN_CONTRACT, "is a future of which it is not known what a point is worth");
        }
        return units.orElse(BigDecimal.ONE);
    }

    public Instrument instrument(BigDecimal units, @Nullable String currency) {
        return instrument(units, currency == null ? currency().orElse(null) : currency, null);
    }

    /** The same where the file tells its last day. */
    public Instrument expiring(@Nullable LocalDate day, BigDecimal units) {
        return instrument(units, currency().orElse(null), day);
    }

    private Instrument instrument(BigDecimal units, @Nullable String currency, @Nullable LocalDate day) {
        Contract terms = new Contract(root, day, null, null);
        return new Instrument(symbol, null, null, null, AssetClass.FUTURE, units, terms, currency);
    }
}
