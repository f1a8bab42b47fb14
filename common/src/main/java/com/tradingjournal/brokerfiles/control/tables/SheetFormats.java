package com.tradingjournal.brokerfiles.control.tables;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How a sheet shows its numbers. A spreadsheet has no dates: they are numbers of days whose format has a day or an hour
 * in it. Other numbers are given in full, without the noise of binary fractions.
 */
final class SheetFormats {
    private static final int LONGEST = 400;
    /** What a spreadsheet lets one write. */
    private static final int LONGEST_CODE = 255;

    private static final BigDecimal LARGEST = new BigDecimal("1e30");
    /** Beyond these digits a sheet shows nothing: what differs only there is 0.1 + 0.2 and not 0.3. */
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final int NOISE = 12;
    private static final BigDecimal MILLIS_OF_DAY = BigDecimal.valueOf(86_400_000);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);
    /** The first spreadsheets took 1900 for a leap year, and all have since. */
    private static final int DAY_THAT_NEVER_WAS = 60;

    /** What a format shows of a number of days. */
    private enum Shows {
        NUMBER,
        DATE,
        TIME,
        BOTH
    }

    private final List<Shows> byStyle;
    private final LocalDate dayZero;

    SheetFormats(List<String> codes, boolean from1904) {
        this.byStyle = codes.stream().map(SheetFormats::shows).toList();
        this.dayZero = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    }

    static SheetFormats read(Xml xml, boolean from1904) {
        Map<String, String> own = new HashMap<>();
        List<String> codes = new ArrayList<>();
        boolean cellFormats = false;
        while (xml.nextTag()) {
            cellFormats = xml.starts("cellXfs") || cellFormats && !xml.ends("cellXfs");
            if (xml.starts("numFmt")) {
                own.put(xml.attribute("numFmtId"), xml.attribute("formatCode"));
            } else if (cellFormats && xml.starts("xf")) {
                String id = xml.attribute("numFmtId");
                codes.add(own.getOrDefault(id, builtIn(id)));
            }
        }
        return new SheetFormats(codes, from1904);
    }

    /** Formats that every spreadsheet knows by number; those of Asian calendars are dates. */
    private static String builtIn(String id) {
        return switch (id) {
            case "14", "15", "16", "17", "27", "28", "29", "30", "31", "36", "50", "51", "52", "53", "54", "57", "58" ->
                "d/m/y";
            case "18", "19", "20", "21", "32", "33", "34", "35", "45", "46", "47", "55", "56" -> "h:mm:ss";
            case "22" -> "d/m/y h:mm";
            default -> "General";
        };
    }

    static boolean showsTime(String code) {
        Shows shows = shows(code);
        return shows == Shows.TIME || shows == Shows.BOTH;
    }

    private static Shows shows(String code) {
        if (code.length() > LONGEST_CODE) {
            return Shows.NUMBER;
        }
        String plain = code.split(";", 2)[0]
                .replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.", "")
                .replaceAll("\\[(?![hmsHMS]+\\])[^\\]]*\\]", "")
                .toLowerCase(Locale.ROOT)
                .replace("general", "");
        boolean date = plain.indexOf('y') >= 0 || plain.indexOf('d') >= 0;
        boolean time = plain.indexOf('h') >= 0 || plain.indexOf('s') >= 0;
        if (!date && !time) {
            return plain.indexOf('m') >= 0 ? Shows.DATE : Shows.NUMBER;
        }
        return date && time ? Shows.BOTH : date ? Shows.DATE : Shows.TIME;
    }

    /** The number as text; what is no number stays as it is. */
    String show(String raw, String style) {
        if (raw.isEmpty() || raw.length() > LONGEST) {
            return raw;
        }
        try {
            BigDecimal number = new BigDecimal(raw.strip());
            if (number.precision() > LONGEST || Math.abs((long) number.scale()) > LONGEST) {
                return raw;
            }
            Shows shows = shows(style, byStyle);
            boolean days = shows != Shows.NUMBER && number.signum() >= 0 && number.compareTo(LAST_DAY) < 0;
            return days ? moment(number, shows) : plain(raw, number);
        } catch (NumberFormatException e) {
            return raw;
        }
    }

    private static Shows shows(String style, List<Shows> byStyle) {
        int index = style.isEmpty() || style.length() > 6 ? 0 : Integer.parseInt(style);
        return index < 0 || index >= byStyle.size() ? Shows.NUMBER : byStyle.get(index);
    }

    private static String plain(String raw, BigDecimal number) {
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        if (number.abs().compareTo(LARGEST) > 0) {
            return raw;
        }
        if (whole) {
            return number.setScale(0, RoundingMode.UNNECESSARY).toPlainString();
        }
        BigDecimal shown = number.round(SHOWN).stripTrailingZeros();
        BigDecimal shortest = new BigDecimal(Double.toString(number.doubleValue())).stripTrailingZeros();
        boolean asWritten = number.precision() <= SHOWN.getPrecision();
        return (asWritten ? number : shown.precision() <= NOISE ? shown : shortest)
                .stripTrailingZeros()
                .toPlainString();
    }

    private String moment(BigDecimal days, Shows shows) {
        long millis =
                days.multiply(MILLIS_OF_DAY).setScale(0, RoundingMode.HALF_UP).longValueExact();
        long day = Math.floorDiv(millis, MILLIS_OF_DAY.longValueExact());
        LocalTime time = LocalTime.MIDNIGHT.plus(millis % MILLIS_OF_DAY.longValueExact(), ChronoUnit.MILLIS);
        if (day == 0 && shows == Shows.TIME) {
            return text(time);
        }
        boolean early = day < DAY_THAT_NEVER_WAS && dayZero.getYear() == 1899;
        LocalDateTime at = dayZero.plusDays(early ? day + 1 : day).atTime(time);
        boolean dateOnly = shows == Shows.DATE && time.equals(LocalTime.MIDNIGHT);
        return dateOnly ? at.toLocalDate().toString() : at.toLocalDate() + "T" + text(time);
    }

    static String text(LocalTime time) {
        String text = time.toString();
        return text.length() == 5 ? text + ":00" : text;
    }
}
