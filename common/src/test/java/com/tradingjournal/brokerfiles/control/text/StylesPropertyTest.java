package com.tradingjournal.brokerfiles.control.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Whatever is written in a style that brokers use is read back as it was; what is not is refused and never something else. */
class StylesPropertyTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static final List<String> DATES_WITH_TIMES = List.of(
            "yyyy-MM-dd HH:mm:ss",
            "yyyy-MM-dd'T'HH:mm:ss",
            "yyyyMMdd;HHmmss",
            "yyyyMMdd HH:mm:ss",
            "yyyy.MM.dd HH:mm:ss",
            "yyyy/M/d H:mm:ss",
            "yyyy-MM-dd, HH:mm:ss",
            "MMM d, yyyy HH:mm:ss",
            "MMMM d, yyyy h:mm:ss a",
            "d MMM yyyy HH:mm:ss",
            "dd-MMM-yyyy HH:mm:ss",
            "dd-MMM-yy HH:mm:ss");
    private static final List<String> DAY_FIRST = List.of(
            "dd/MM/yyyy HH:mm:ss",
            "d/M/yyyy h:mm:ss a",
            "dd-MM-yyyy HH:mm:ss",
            "dd.MM.yyyy HH:mm:ss",
            "dd-MM-yy HH:mm:ss");
    private static final List<String> MONTH_FIRST =
            List.of("MM/dd/yyyy HH:mm:ss", "M/d/yyyy h:mm:ss a", "M/d/yy HH:mm:ss", "MM-dd-yyyy HH:mm:ss");

    @Property(tries = 2000)
    void aNumberInAnyDressIsTheNumber(
            @ForAll @LongRange(min = 0, max = 99_999_999_999L) long whole,
            @ForAll @IntRange(max = 99_999) int fraction,
            @ForAll("groups") String group,
            @ForAll("dresses") String dress,
            @ForAll NumberStyle style) {
        char mark = style == NumberStyle.POINT ? '.' : ',';
        String own = style == NumberStyle.POINT ? "," : ".";
        String grouped = grouped(Long.toString(whole), group.equals("own") ? own : group);
        String text = dress.replace("#", grouped + mark + fraction);
        BigDecimal number = new BigDecimal(whole + "." + fraction);
        boolean minus = dress.startsWith("(") || dress.contains("-") || dress.contains("(");
        assertThat(style.parse(text))
                .describedAs(text)
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(minus ? number.negate() : number));
        boolean told =
                !group.isEmpty() && whole >= 1_000 || Integer.toString(fraction).length() != 3;
        if (told && (group.isEmpty() || group.equals("own"))) {
            assertThat(NumberStyle.evidence(text)).describedAs(text).contains(style);
        }
    }

    private static String grouped(String digits, String group) {
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            boolean between = i > 0 && (digits.length() - i) % 3 == 0;
            grouped.append(between ? group : "").append(digits.charAt(i));
        }
        return grouped.toString();
    }

    @Provide
    Arbitrary<String> groups() {
        return Arbitraries.of("", "own", " ", "\u00A0", "\u202F", "'", "’");
    }

    @Provide
    Arbitrary<String> dresses() {
        return Arbitraries.of(
                "#", " # ", "-#", "+#", "$#", "-$#", "$-#", "(#)", "($#)", "$(#)", "# $", "€ #", "₹#", "@#", "# USD",
                "#DOGE", "# Lots");
    }

    /** The digits are all that a reader may take, and its mark the only one that divides them: then nothing grows a thousandfold. */
    @Property(tries = 5000)
    void whatIsReadHasTheDigitsThatAreWritten(@ForAll("nearlyNumbers") String text, @ForAll NumberStyle style) {
        Optional<BigDecimal> read = style.parse(text);
        if (read.isPresent()) {
            char mark = style == NumberStyle.POINT ? '.' : ',';
            String digits = text.chars()
                    .filter(c -> c >= '0' && c <= '9' || c == mark)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining())
                    .replace(mark, '.');
            assertThat(read.get().abs()).describedAs(text).isEqualByComparingTo(new BigDecimal(digits));
            String whole = text.replaceAll("^\\D+", "")
                    .split(mark == '.' ? "\\." : ",", 2)[0]
                    .replaceAll("\\D+$", "");
            String[] groups = whole.split("\\D", -1);
            assertThat(groups.length == 1 || !groups[0].startsWith("0") && groups[groups.length - 1].length() == 3)
                    .describedAs(text)
                    .isTrue();
        }
    }

    @Provide
    Arbitrary<String> nearlyNumbers() {
        return Arbitraries.strings().withChars("01234.,' -()$").ofMinLength(1).ofMaxLength(14);
    }

    @Property(tries = 2000)
    void aTimeInAnyDressIsTheTime(
            @ForAll @LongRange(min = 946_684_800L, max = 4_000_000_000L) long second, @ForAll DateOrder order) {
        LocalDateTime at = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
        Times times = new Times(order, NEW_YORK);
        List<String> patterns = new ArrayList<>(DATES_WITH_TIMES);
        patterns.addAll(order == DateOrder.DAY_FIRST ? DAY_FIRST : MONTH_FIRST);
        for (String pattern : patterns) {
            String text = DateTimeFormatter.ofPattern(pattern, Locale.US).format(at);
            assertThat(times.instant(text))
                    .describedAs(text)
                    .contains(at.atZone(NEW_YORK).toInstant());
            assertThat(times.date(text)).describedAs(text).contains(at.toLocalDate());
            assertThat(times.hasTime(text)).describedAs(text).isTrue();
            boolean compact = pattern.endsWith("HHmmss");
            assertThat(times.instant(compact ? at + "-04:00" : text + " GMT-04"))
                    .contains(at.toInstant(ZoneOffset.ofHours(-4)));
        }
    }

    @Property(tries = 500)
    void anyCellsAreReadBackWhateverStandsBetweenThem(
            @ForAll("records") List<List<String>> records,
            @ForAll("delimiters") char delimiter,
            @ForAll("encodings") String encoding) {
        String text = records.stream()
                .map(cells -> cells.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(String.valueOf(delimiter))))
                .collect(Collectors.joining("\r\n"));
        byte[] file = encoded(text, encoding);
        DelimitedTable table = new DelimitedTable(TextFile.of(() -> new ByteArrayInputStream(file)), delimiter);
        List<List<String>> read = new ArrayList<>();
        try (Records rows = table.records()) {
            for (Optional<RawRecord> row = rows.next(); row.isPresent(); row = rows.next()) {
                read.add(row.get().cells());
            }
        }
        assertThat(read).isEqualTo(records);
    }

    private static byte[] encoded(String text, String encoding) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (encoding.equals("UTF-8+BOM")) {
            out.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        } else if (encoding.equals("UTF-16LE")) {
            out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xFE});
        }
        Charset charset = encoding.equals("UTF-16LE") ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
        out.writeBytes(text.getBytes(charset));
        return out.toByteArray();
    }

    @Provide
    Arbitrary<List<List<String>>> records() {
        Arbitrary<String> cell = Arbitraries.strings()
                .withChars("aZ1 ,;|\t\"'\n.-=(é€")
                .ofMaxLength(12)
                .map(inner -> "x" + inner);
        return cell.list().ofMinSize(1).ofMaxSize(5).list().ofMinSize(1).ofMaxSize(6);
    }

    @Provide
    Arbitrary<Character> delimiters() {
        return Arbitraries.of(',', ';', '\t', '|');
    }

    @Provide
    Arbitrary<String> encodings() {
        return Arbitraries.of("UTF-8", "UTF-8+BOM", "UTF-16LE");
    }
}
