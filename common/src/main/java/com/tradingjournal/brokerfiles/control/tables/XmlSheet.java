package com.tradingjournal.brokerfiles.control.tables;

import com.tradingjournal.brokerfiles.control.text.FileSource;
import com.tradingjournal.brokerfiles.control.text.RawRecord;
import com.tradingjournal.brokerfiles.control.text.RecordReader;
import com.tradingjournal.brokerfiles.control.text.Records;
import com.tradingjournal.brokerfiles.control.text.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A sheet of an "XML Spreadsheet 2003", which programs often save under the name of the old binary kind. Rows and cells may
 * leave out the empty ones before them and then say their number; dates are typed.
 *
 * @param timed the styles that show a time of day: without one a midnight is a date alone
 * @param number the sheet's place in the file, from 0
 */
record XmlSheet(FileSource source, Set<String> timed, String name, int number) implements Table {
    private static final String NAMESPACE = "urn:schemas-microsoft-com:office:spreadsheet";
    private static final int MOST_SHEETS = 50;
    private static final int MOST_STYLES = 10_000;
    /** A time of day without a date is written on the day the sheet counts from. */
    private static final int LAST_YEAR_OF_TIMES = 1904;

    private static final SheetFormats NUMBERS = new SheetFormats(List.of(), false);

    /** @param start of the file, in small letters */
    static boolean isIn(String start) {
        return start.startsWith("<") && start.contains("workbook") && start.contains(NAMESPACE);
    }

    /** All of a file: a pass over the whole of it. */
    static List<Table> of(FileSource source) {
        Set<String> timed = new HashSet<>();
        List<String> names = new ArrayList<>();
        try (Xml xml = open(source)) {
            String style = "";
            while (xml.nextTag()) {
                if (xml.starts("Style")) {
                    style = xml.attribute("ID");
                } else if (xml.starts("NumberFormat") && timed.size() < MOST_STYLES) {
                    addIfTimed(style, xml.attribute("Format"), timed);
                } else if (xml.starts("Worksheet") && names.size() < MOST_SHEETS) {
                    names.add(xml.attribute("Name"));
                }
            }
        }
        Set<String> styles = Set.copyOf(timed);
        return IntStream.range(0, names.size())
                .<Table>mapToObj(i -> new XmlSheet(source, styles, names.get(i), i))
                .toList();
    }

    private static void addIfTimed(String style, String format, Set<String> timed) {
        boolean shows = switch (format) {
            case "General Date", "Long Time", "Medium Time", "Short Time" -> true;
            case "Long Date",
                    "Medium Date",
                    "Short Date",
                    "General Number",
                    "Fixed",
                    "Standard",
                    "Scientific",
                    "Yes/No",
                    "True/False",
                    "On/Off" -> false;
            default -> SheetFormats.showsTime(format);
        };
        if (shows) {
            timed.add(style);
        }
    }

    private static Xml open(FileSource source) {
        try {
            return new Xml(MeasuredStream.of(source.open()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Records records() {
        return new Rows(open(source));
    }

    private final class Rows implements Records {
        private final Xml xml;
        private int sheet = -1;
        private long line;
        private int column;

        private Rows(Xml xml) {
            this.xml = xml;
        }

        @Override
        public Optional<RawRecord> next() {
            while (sheet <= number && xml.nextTag()) {
                if (xml.starts("Worksheet")) {
                    sheet++;
                } else if (sheet == number && xml.starts("Row")) {
                    line = Math.max(line + 1, index());
                    RawRecord record = new RawRecord(line, cells());
                    if (!record.isBlank()) {
                        return Optional.of(record);
                    }
                }
            }
            return Optional.empty();
        }

        private List<String> cells() {
            SheetRow row = new SheetRow(line);
            column = 0;
            while (xml.nextTag() && !xml.ends("Row")) {
                if (xml.starts("Cell")) {
                    column = (int) Math.max(column + 1, index());
                    long covered = count(xml.attribute("MergeAcross"));
                    row.put(column, cell());
                    column = (int) Math.min(column + covered, 1 << 20);
                }
            }
            return row.cells();
        }

        /** What somebody remarked about a cell is data too, and no part of it. */
        private String cell() {
            String style = xml.attribute("StyleID");
            String text = "";
            boolean remark = false;
            while (xml.nextTag() && !xml.ends("Cell")) {
                remark = xml.starts("Comment") || remark && !xml.ends("Comment");
                if (!remark && xml.starts("Data")) {
                    String type = xml.attribute("Type");
                    text = meant(xml.textWithin(RecordReader.LONGEST_RECORD), type, style);
                }
            }
            return text;
        }

        private String meant(String value, String type, String style) {
            return switch (type) {
                case "Number" -> NUMBERS.show(value, "");
                case "DateTime" -> moment(value.strip(), timed.contains(style));
                case "Boolean" -> value.strip().equals("1") ? "true" : "false";
                default -> value;
            };
        }

        private long index() {
            return count(xml.attribute("Index"));
        }

        /** 0 where it is none; what is beyond any sheet is refused with its first cell. */
        private static long count(String text) {
            return text.isEmpty() || text.length() > 9 || !text.chars().allMatch(c -> c >= '0' && c <= '9')
                    ? 0
                    : Long.parseLong(text);
        }

        @Override
        public void close() {
            xml.close();
        }
    }

    private static String moment(String value, boolean timed) {
        LocalDateTime at;
        try {
            at = LocalDateTime.parse(value);
        } catch (DateTimeParseException e) {
            return value;
        }
        LocalTime time = at.toLocalTime();
        if (at.getYear() <= LAST_YEAR_OF_TIMES) {
            return SheetFormats.text(time);
        }
        boolean dateOnly = !timed && time.equals(LocalTime.MIDNIGHT);
        return dateOnly ? at.toLocalDate().toString() : at.toLocalDate() + "T" + SheetFormats.text(time);
    }
}
