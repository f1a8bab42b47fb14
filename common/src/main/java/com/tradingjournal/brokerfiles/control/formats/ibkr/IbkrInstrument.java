package com.tradingjournal.brokerfiles.control.formats.ibkr;

import com.tradingjournal.brokerfiles.control.text.MonthNames;
import com.tradingjournal.brokerfiles.entity.Instrument.Contract;
import com.tradingjournal.positions.entity.OptionRight;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a statement tells of a contract by its symbol ({@code AAPL 19JUN26 180 C}) and by its money. */
final class IbkrInstrument {

    private static final Pattern OPTION = Pattern.compile(
            "(?<root>[A-Z0-9.]+) +(?<day>\\d{2})(?<month>[A-Z]{3})(?<year>\\d{2}) +(?<strike>\\d+(?:\\.\\d+)?) +(?<right>[CP])");
    private static final Pattern OCC = Pattern.compile(
            "(?<root>[A-Z0-9.]{1,6}) *(?<year>\\d{2})(?<month>\\d{2})(?<day>\\d{2})(?<right>[CP])(?<strike>\\d{8})");
    private static final int STRIKE_DECIMALS = 3;

    private IbkrInstrument() {}

    static Optional<Contract> option(String symbol) {
        try {
            Matcher words = OPTION.matcher(symbol);
            if (words.matches()) {
                int month = MonthNames.number(words.group("month"));
                return Optional.of(contract(words, month, new BigDecimal(words.group("strike"))));
            }
            Matcher occ = OCC.matcher(symbol);
            if (occ.matches()) {
                BigDecimal strike = new BigDecimal(occ.group("strike")).movePointLeft(STRIKE_DECIMALS);
                return Optional.of(contract(occ, Integer.parseInt(occ.group("month")), strike.stripTrailingZeros()));
            }
            return Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Contract contract(Matcher parts, int month, BigDecimal strike) {
        LocalDate expiry =
                LocalDate.of(2000 + Integer.parseInt(parts.group("year")), month, Integer.parseInt(parts.group("day")));
        OptionRight right = parts.group("right").equals("C") ? OptionRight.CALL : OptionRight.PUT;
        return new Contract(parts.group("root"), expiry, strike.scale() < 0 ? strike.setScale(0) : strike, right);
    }

    /** Units per contract: what changed hands by quantity and price; empty where the price was 0. */
    static Optional<BigDecimal> multiplier(BigDecimal proceeds, BigDecimal quantity, BigDecimal price) {
        BigDecimal stated = quantity.multiply(price).abs();
        if (stated.signum() == 0 || proceeds.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal exact = proceeds.abs().divide(stated, 8, RoundingMode.HALF_EVEN);
        BigDecimal whole = exact.setScale(0, RoundingMode.HALF_EVEN);
        boolean isWhole = whole.signum() > 0
                && exact.subtract(whole).abs().multiply(new BigDecimal(500)).compareTo(whole) < 0;
        return Optional.of(isWhole ? whole : exact.setScale(2, RoundingMode.HALF_EVEN))
                .filter(units -> units.signum() > 0);
    }
}
