package com.tradingjournal.brokerfiles.control.formats.contracts;

import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.Instrument.Contract;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.brokerfiles.entity.Question;
import com.tradingjournal.positions.entity.AssetClass;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A future as platforms write it: {@code NQM6}, {@code MNQZ2025}, {@code /NQM26:XCME}, {@code NQ 03-26}, {@code ES JUN26},
 * {@code CME_MINI:ES1!}. What one point is worth comes from the exchange's contract specification; of a root that is not known it is asked,
 * never taken as 1.
 *
 * @param symbol as the file has it, without a slash and the exchange
 */
public record FuturesContract(String root, String symbol) {

    private static final String MONTH_LETTERS = "FGHJKMNQUVXZ";
    private static final Pattern CODE = Pattern.compile(
            "/?(?<symbol>(?<root>[A-Z0-9]{1,5}?)[" + MONTH_LETTERS + "](?:\\d{4}|\\d{1,2}))(?:[.:@-].*)?");
    private static final Pattern DATED =
            Pattern.compile("(?<symbol>(?<root>[A-Z0-9]{1,5}) (?:\\d{2}|[A-Z]{3})[- ]?\\d{2,4})(?: [A-Z]+)?");
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

    private static final List<String> SUGGESTED = List.of("1", "5", "10", "50", "100", "1000");

    /** Empty where the text cannot be a contract's name. */
    public static Optional<FuturesContract> parse(String text) {
        return parse(text, List.of(CODE, DATED, BARE));
    }

    /** The same of a text that could be a share's as well: only a contract's has a month and a year. */
    public static Optional<FuturesContract> amongShares(String text) {
        return parse(text, List.of(CODE, DATED))
                .filter(contract -> contract.pointValue().isPresent());
    }

    private static Optional<FuturesContract> parse(String text, List<Pattern> patterns) {
        String name = EXCHANGE.matcher(text.strip().toUpperCase(Locale.ROOT)).replaceFirst("");
        for (Pattern pattern : patterns) {
            Matcher parts = pattern.matcher(name);
            if (parts.matches()) {
                return Optional.of(new FuturesContract(parts.group("root"), parts.group("symbol")));
            }
        }
        return Optional.empty();
    }

    public Optional<BigDecimal> pointValue() {
        return Optional.ofNullable(POINT_VALUES.get(root)).map(BigDecimal::new);
    }

    /** What is to be asked about this row's contract; nothing where its point's value is known. */
    public static Optional<Question> question(Row row, Field field) {
        return parse(row.text(field))
                .filter(contract -> contract.pointValue().isEmpty())
                .map(contract -> {
                    String message = "How much money is one point of one contract of " + contract.root + "?";
                    return new Question(
                            Question.multiplierOf(contract.root),
                            row.name(field),
                            message,
                            SUGGESTED,
                            Question.Freedom.AMOUNT);
                });
    }

    /** The instrument of a row whose question, if it had one, is answered; what cannot be a contract's name is rejected. */
    public static Instrument instrument(Row row, Field field, @Nullable String currency) {
        String name = row.requiredName(field, 40);
        FuturesContract contract = parse(name).orElse(new FuturesContract(name, name));
        if (parse(name).isEmpty()) {
            row.reject(field, ProblemCode.UNKNOWN_CONTRACT, "is not the name of a future");
        }
        BigDecimal multiplier = contract.pointValue()
                .or(() -> row.answer(Question.multiplierOf(contract.root)).map(BigDecimal::new))
                .orElse(BigDecimal.ONE);
        return new Instrument(
                contract.symbol,
                null,
                null,
                null,
                AssetClass.FUTURE,
                multiplier,
                new Contract(contract.root, null, null, null),
                currency);
    }
}
