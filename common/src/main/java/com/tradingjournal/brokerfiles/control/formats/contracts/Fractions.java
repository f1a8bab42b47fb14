package com.tradingjournal.brokerfiles.control.formats.contracts;

import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.Instrument.Contract;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prices of bond futures in points and 32nds, {@code 110'165} for 110 and 16½ 32nds, and of grains in cents and eighths, {@code 450'2}. Read
 * as numbers with groups of thousands they would be some thousand times too high.
 */
public final class Fractions {

    private static final Set<String> BONDS = Set.of("ZB", "UB", "ZN", "TN", "ZF", "ZT", "Z3N", "TWE");
    private static final Set<String> GRAINS = Set.of("ZC", "ZS", "ZW", "KE", "ZO", "XC", "XK", "XW");
    private static final Pattern OF_A_BOND =
            Pattern.compile("(?<sign>-?)(?<points>\\d{1,3})'(?<parts>\\d{2})(?<rest>\\d?)");
    private static final Pattern OF_A_GRAIN =
            Pattern.compile("(?<sign>-?)(?<points>\\d{1,4})'(?<parts>[0-7])(?<rest>)");
    private static final BigDecimal A_32ND = new BigDecimal("0.03125");
    private static final BigDecimal AN_EIGHTH = new BigDecimal("0.125");
    private static final int LAST_32ND = 31;

    /** The last digit is the first of the decimals of a 32nd: 2 of a quarter, 5 of a half, 7 of three quarters. */
    private static final String EIGHTHS = "01235678";

    private Fractions() {}

    private static boolean isWritten(Instrument instrument, String price) {
        return price.indexOf('\'') > 0 && (BONDS.contains(root(instrument)) || GRAINS.contains(root(instrument)));
    }

    private static String root(Instrument instrument) {
        Contract contract = instrument.contract();
        return contract == null || contract.underlying() == null ? "" : contract.underlying();
    }

    /** The price of a row whose file is known to write fractions. */
    public static BigDecimal price(Row row, Field field, Instrument instrument) {
        return isWritten(instrument, row.text(field))
                ? fraction(row, field, row.text(field), instrument)
                : row.requiredPrice(field, instrument.assetClass());
    }

    /** The same of a part of the cell. */
    public static BigDecimal price(Row row, Field field, String part, Instrument instrument) {
        return isWritten(instrument, part)
                ? fraction(row, field, part, instrument)
                : row.amount(field, part).orElse(BigDecimal.ONE);
    }

    private static BigDecimal fraction(Row row, Field field, String text, Instrument instrument) {
        Optional<BigDecimal> price = parse(root(instrument), text);
        if (price.isEmpty()) {
            row.reject(field, ProblemCode.NOT_A_NUMBER, "is no price in points and parts of them");
        }
        return price.orElse(BigDecimal.ONE);
    }

    /** The price of a row whose file is not known to write fractions: what looks like one is not taken for thousands. */
    public static BigDecimal wholePrice(Row row, Field field, Instrument instrument) {
        if (isWritten(instrument, row.text(field))) {
            row.reject(field, ProblemCode.NOT_A_NUMBER, "has an apostrophe, of which it is not known what it divides");
        }
        return row.requiredPrice(field, instrument.assetClass());
    }

    /** Empty for what no such price can be: there is no 32nd 32nd. */
    static Optional<BigDecimal> parse(String root, String text) {
        boolean bond = BONDS.contains(root);
        Matcher price = (bond ? OF_A_BOND : OF_A_GRAIN).matcher(text.strip());
        if (!price.matches()) {
            return Optional.empty();
        }
        int parts = Integer.parseInt(price.group("parts"));
        int eighths = eighths(price.group("rest"));
        if (parts > LAST_32ND || eighths < 0) {
            return Optional.empty();
        }
        BigDecimal exact = BigDecimal.valueOf(parts).add(AN_EIGHTH.multiply(BigDecimal.valueOf(eighths)));
        BigDecimal value = new BigDecimal(price.group("points")).add(exact.multiply(bond ? A_32ND : AN_EIGHTH));
        BigDecimal plain = value.stripTrailingZeros();
        BigDecimal number = plain.scale() < 0 ? plain.setScale(0) : plain;
        return Optional.of(price.group("sign").isEmpty() ? number : number.negate());
    }

    private static int eighths(String digit) {
        return digit.isEmpty() ? 0 : EIGHTHS.indexOf(digit);
    }
}
