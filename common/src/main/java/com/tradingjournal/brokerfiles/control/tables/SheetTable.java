package com.tradingjournal.brokerfiles.control.tables;

import com.tradingjournal.brokerfiles.control.text.FileRefused;
import com.tradingjournal.brokerfiles.control.text.RawRecord;
import com.tradingjournal.brokerfiles.control.text.RecordReader;
import com.tradingjournal.brokerfiles.control.text.Records;
import com.tradingjournal.brokerfiles.control.text.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** A sheet, row by row under the numbers it shows, from column A on whether it is filled or not. */
record SheetTable(Workbook workbook, String name, String part) implements Table {
    @Override
    public Records records() {
        try {
            return rows(workbook.open());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Records rows(PackedFile packed) {
        try {
            return new Rows(packed, packed.xml(part));
        } catch (FileRefused damaged) {
            packed.close();
            throw damaged;
        }
    }

    private final class Rows implements Records {
        private final PackedFile packed;
        private final Optional<Xml> sheet;
        private long line;
        private int column;

        private Rows(PackedFile packed, Optional<Xml> sheet) {
            this.packed = packed;
            this.sheet = sheet;
        }

        @Override
        public Optional<RawRecord> next() {
            return sheet.flatMap(this::next);
        }

        private Optional<RawRecord> next(Xml xml) {
            while (xml.nextTag()) {
                if (xml.starts("row")) {
                    line = Math.max(line + 1, number(xml.attribute("r")));
                    RawRecord record = new RawRecord(line, cells(xml));
                    if (!record.isBlank()) {
                        return Optional.of(record);
                    }
                }
            }
            return Optional.empty();
        }

        private List<String> cells(Xml xml) {
            SheetRow row = new SheetRow(line);
            column = 0;
            while (xml.nextTag() && !xml.ends("row")) {
                if (xml.starts("c")) {
                    column = column(xml.attribute("r"), column + 1);
                    row.put(column, cell(xml));
                }
            }
            return row.cells();
        }

        private String cell(Xml xml) {
            String type = xml.attribute("t");
            String style = xml.attribute("s");
            String text = "";
            while (xml.nextTag() && !xml.ends("c")) {
                if (xml.starts("v")) {
                    text = meant(xml.text(RecordReader.LONGEST_RECORD), type, style);
                } else if (xml.starts("is")) {
                    text = SharedTexts.runs(xml, "is");
                }
            }
            return text;
        }

        private String meant(String value, String type, String style) {
            return switch (type) {
                case "s" -> workbook.texts().get(value);
                case "b" -> value.equals("1") ? "true" : "false";
                case "", "n" -> workbook.formats().show(value, style);
                default -> value;
            };
        }

        private static long number(String text) {
            return text.isEmpty() || text.length() > 9 || !text.chars().allMatch(c -> c >= '0' && c <= '9')
                    ? 0
                    : Long.parseLong(text);
        }

        /** The column of {@code BC12}, from 1; the next one where the cell does not say. */
        private static int column(String address, int next) {
            int column = 0;
            for (int i = 0; i < address.length() && address.charAt(i) >= 'A' && address.charAt(i) <= 'Z'; i++) {
                column = Math.min(column * 26 + address.charAt(i) - 'A' + 1, 1 << 20);
            }
            return column == 0 ? next : column;
        }

        @Override
        public void close() {
            sheet.ifPresent(Xml::close);
            packed.close();
        }
    }
}
