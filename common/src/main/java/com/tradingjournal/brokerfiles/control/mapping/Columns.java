package com.tradingjournal.brokerfiles.control.mapping;

import com.tradingjournal.brokerfiles.control.text.HeaderName;
import com.tradingjournal.brokerfiles.control.text.RawRecord;
import com.tradingjournal.brokerfiles.entity.Field;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Where in a file's records each field stands, and what the file calls it. */
public final class Columns {

    private static final int ABSENT = -1;
    private static final List<String> ENDINGS = List.of("total", "grandtotal", "subtotal", "note", "disclaimer");

    private final List<String> header;
    private final int[] indexes = new int[Field.values().length];
    private final Set<Field> required;

    Columns(List<String> header, Map<Field, Integer> found, Set<Field> required) {
        this.header = header.stream().map(String::strip).toList();
        this.required = Set.copyOf(required);
        Arrays.fill(indexes, ABSENT);
        found.forEach((field, index) -> indexes[field.ordinal()] = index);
    }

    public List<String> header() {
        return header;
    }

    public boolean has(Field field) {
        return indexes[field.ordinal()] != ABSENT;
    }

    /** The same without a column that does not count. */
    public Columns without(Field field) {
        Map<Field, Integer> found = new EnumMap<>(Field.class);
        for (Field other : Field.values()) {
            if (other != field && has(other)) {
                found.put(other, indexes[other.ordinal()]);
            }
        }
        return new Columns(header, found, required);
    }

    /** How well the header fits: the more columns are understood, the better. */
    public int score() {
        return (int) Arrays.stream(indexes).filter(index -> index != ABSENT).count();
    }

    /** Without surrounding blanks; "" where there is no such column. */
    public String cell(RawRecord record, Field field) {
        return wholeCell(record, field).strip();
    }

    public String wholeCell(RawRecord record, Field field) {
        int index = indexes[field.ordinal()];
        return index == ABSENT ? "" : record.cell(index);
    }

    /** What the file calls the field; what we do where it has no such column. */
    public String name(Field field) {
        return has(field) ? header.get(indexes[field.ordinal()]) : field.name().toLowerCase(Locale.ROOT);
    }

    public Map<String, Field> mapping() {
        Map<String, Field> mapping = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            for (Field field : Field.values()) {
                if (indexes[field.ordinal()] == i) {
                    mapping.put(header.get(i), field);
                }
            }
        }
        return mapping;
    }

    /** Some exports repeat their header on every page. */
    public boolean isHeader(RawRecord record) {
        return record.cells().stream().map(String::strip).toList().equals(header);
    }

    /** A total or a note below the rows: it begins like one and lacks most of what a row must have. */
    public boolean isFooter(RawRecord record) {
        long present = required.stream()
                .filter(field -> !cell(record, field).isEmpty())
                .count();
        return present * 2 < required.size()
                && record.cells().stream()
                        .filter(cell -> !cell.isBlank())
                        .findFirst()
                        .map(HeaderName::normal)
                        .filter(first -> ENDINGS.stream().anyMatch(first::startsWith))
                        .isPresent();
    }

    /** Cells beyond the header: an unquoted separator has shifted the row. */
    public boolean isOverfull(RawRecord record) {
        return record.cells().stream().skip(header.size()).anyMatch(cell -> !cell.isBlank());
    }
}
