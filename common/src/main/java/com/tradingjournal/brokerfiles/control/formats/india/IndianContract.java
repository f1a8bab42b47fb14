package com.tradingjournal.brokerfiles.control.formats.india;

import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import com.tradingjournal.brokerfiles.control.text.MonthNames;
import com.tradingjournal.brokerfiles.entity.Instrument.Contract;
import com.tradingjournal.positions.entity.AssetClass;
import com.tradingjournal.positions.entity.OptionRight;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Contract symbols of Indian exchanges: {@code NIFTY25JUN24750PE} of a month, {@code NIFTY2560524750PE} of a week (the
 * month as 1–9, O, N or D), {@code NIFTY25JUNFUT}.
 */
record IndianContract(AssetClass assetClass, Contract terms) {

    private static final Pattern MONTHLY =
            Pattern.compile("(?<underlying>.+)(?<year>\\d{2})(?<month>JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)"
                    + "(?:FUT|(?<strike>\\d+(?:\\.\\d+)?)(?<right>CE|PE))");
    private static final Pattern WEEKLY =
            Pattern.compile("(?<underlying>[A-Z&-]+|SENSEX50)(?<year>\\d{2})(?<month>[1-9OND])(?<day>\\d{2})"
                    + "(?:FUT|(?<strike>\\d+(?:\\.\\d+)?)(?<right>CE|PE))");
    private static final String MONTH_LETTERS = "123456789OND";

    /** The exchanges moved the monthly expiry of index and stock contracts from Thursday to Tuesday. */
    private static final YearMonth TUESDAYS_SINCE = YearMonth.of(2025, 9);

    private static final List<String> INDICES_OF_BSE = List.of("SENSEX", "BANKEX", "SENSEX50");

    /** Units of one lot as prices are quoted: MCX's and NSE's contract specifications. */
    private static final Map<String, Integer> UNITS_PER_LOT = Map.ofEntries(
            Map.entry("USDINR", 1000),
            Map.entry("EURINR", 1000),
            Map.entry("GBPINR", 1000),
            Map.entry("JPYINR", 1000),
            Map.entry("EURUSD", 1000),
            Map.entry("GBPUSD", 1000),
            Map.entry("CRUDEOIL", 100),
            Map.entry("CRUDEOILM", 10),
            Map.entry("NATURALGAS", 1250),
            Map.entry("NATGASMINI", 250),
            Map.entry("GOLD", 100),
            Map.entry("GOLDM", 10),
            Map.entry("GOLDTEN", 1),
            Map.entry("GOLDGUINEA", 1),
            Map.entry("GOLDPETAL", 1),
            Map.entry("SILVER", 30),
            Map.entry("SILVERM", 5),
            Map.entry("SILVERMIC", 1),
            Map.entry("COPPER", 2500),
            Map.entry("ZINC", 5000),
            Map.entry("ZINCMINI", 1000),
            Map.entry("LEAD", 5000),
            Map.entry("LEADMINI", 1000),
            Map.entry("ALUMINIUM", 5000),
            Map.entry("ALUMINI", 1000),
            Map.entry("MENTHAOIL", 360));

    /** The expiry stated beside the symbol goes before what the symbol or a rule says. */
    static Optional<IndianContract> parse(String symbol, Optional<LocalDate> stated) {
        Matcher weekly = WEEKLY.matcher(symbol);
        if (weekly.matches()) {
            Optional<LocalDate> day = dayOf(weekly);
            if (day.isPresent()) {
                return Optional.of(of(weekly, stated.or(() -> day).get()));
            }
        }
        Matcher monthly = MONTHLY.matcher(symbol);
        return monthly.matches()
                ? Optional.of(
                        of(monthly, stated.or(() -> lastTradingDay(monthly)).orElse(null)))
                : Optional.empty();
    }

    Optional<BigDecimal> unitsPerLot() {
        return Optional.ofNullable(terms.underlying()).map(UNITS_PER_LOT::get).map(BigDecimal::valueOf);
    }

    /** Whether brokers count a commodity's or a currency's contracts, some of them, and not their units. */
    static boolean isInLots(Contract terms) {
        return terms.underlying() != null && UNITS_PER_LOT.containsKey(terms.underlying());
    }

    private static IndianContract of(Matcher parts, @Nullable LocalDate expiry) {
        String underlying = parts.group("underlying");
        String right = parts.group("right");
        if (right == null) {
            return new IndianContract(AssetClass.FUTURE, new Contract(underlying, expiry, null, null));
        }
        return new IndianContract(
                AssetClass.OPTION,
                new Contract(
                        underlying,
                        expiry,
                        new BigDecimal(parts.group("strike")),
                        right.equals("CE") ? OptionRight.CALL : OptionRight.PUT));
    }

    private static Optional<LocalDate> dayOf(Matcher weekly) {
        try {
            int month = MONTH_LETTERS.indexOf(weekly.group("month")) + 1;
            return Optional.of(LocalDate.of(year(weekly), month, Integer.parseInt(weekly.group("day"))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Of NSE's contracts; holidays, and the days of currencies, commodities and BSE's indices, follow no such rule. */
    private static Optional<LocalDate> lastTradingDay(Matcher monthly) {
        String underlying = monthly.group("underlying");
        if (UNITS_PER_LOT.containsKey(underlying) || INDICES_OF_BSE.contains(underlying)) {
            return Optional.empty();
        }
        YearMonth month = YearMonth.of(year(monthly), MonthNames.number(monthly.group("month")));
        return Optional.of(month.atDay(1).with(lastInMonth(month.isBefore(TUESDAYS_SINCE) ? THURSDAY : TUESDAY)));
    }

    private static int year(Matcher parts) {
        return 2000 + Integer.parseInt(parts.group("year"));
    }
}
