package com.tradingjournal.brokerfiles.control.mapping;

import com.tradingjournal.brokerfiles.control.text.HeaderName;
import com.tradingjournal.brokerfiles.control.text.RawRecord;
import com.tradingjournal.brokerfiles.control.text.Times;
import com.tradingjournal.brokerfiles.control.text.ZoneWords;
import com.tradingjournal.brokerfiles.entity.Field;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where in a file's records each field stands, and what the file calls it. */
public final class Columns {
    private static final int ABSENT = -1;
    private static final List<String> ENDINGS = List.of("total", "grandtotal", "subtotal", "note", "disclaimer");
    private static final int SHORTEST_NOTE = 25;

    private final List<String> header;
    private final Set<String> names;
    private final HeaderSpec spec;
    private final int understood;
    private final int[] indexes = new int[Field.values().length];
    private final Map<String, Integer> byName = new HashMap<>();
    private final Map<String, Integer> byKnownName = new HashMap<>();
    private final Map<Field, ZoneId> zones = new EnumMap<>(Field.class);
    private final Candidates candidates;
    private final List<String> labels;

    Columns(List<String> header, Candidates found, HeaderSpec spec, int understood) {
        this(header, found, spec, understood, Map.of());
    }

    private Columns(
            List<String> header, Candidates found, HeaderSpec spec, int understood, Map<String, String> answers) {
        this.candidates = found;
        this.header = header.stream().map(String::strip).toList();
        this.names = new HashSet<>(this.header);
        this.spec = spec;
        this.understood = understood;
        HeaderNames named = HeaderNames.of(this.header);
        List<String> keys = named.keys();
        this.labels = named.labels();
        for (int i = 0; i < keys.size(); i++) {
            byName.put(keys.get(i), i);
        }
        Arrays.fill(indexes, ABSENT);
        for (Field field : found.fields()) {
            int index = best(field, answers);
            indexes[field.ordinal()] = index;
            ZoneWords.inHeader(this.header.get(index)).ifPresent(zone -> zones.put(field, zone));
        }
    }

    public List<String> header() {
        return header;
    }

    public boolean has(Field field) {
        return indexes[field.ordinal()] != ABSENT;
    }

    public boolean has(String name) {
        return byName.containsKey(HeaderSpec.key(name));
    }

    /** The same without a column that does not count. */
    public Columns without(Field field) {
        return new Columns(header, candidates.without(field), spec, understood);
    }

    /** The same where a person has said which of several columns is a field's: the answer to the field's name is a column's. */
    public Columns answered(Map<String, String> answers) {
        boolean open =
                candidates.fields().stream().anyMatch(field -> rivals(field).size() > 1);
        return open ? new Columns(header, candidates, spec, understood, answers) : this;
    }

    private int best(Field field, Map<String, String> answers) {
        List<Integer> best = candidates.best(field);
        String answer = answers.get(field.name());
        return best.stream()
                .filter(index -> labels.get(index).equals(answer))
                .findFirst()
                .orElse(best.getFirst());
    }

    /** The columns that could as well be the field's, the one that is taken among them. */
    List<String> rivals(Field field) {
        return candidates.best(field).stream().map(labels::get).toList();
    }

    /** Those that are passed over because the name of the one that is taken says more. */
    List<String> passedOver(Field field) {
        return candidates.others(field).stream().map(labels::get).toList();
    }

    /** How well the header fits: the more columns are understood, the better. */
    public int understood() {
        return understood;
    }

    /** Columns nothing is known about. */
    public int unknown() {
        return (int) header.stream().filter(name -> !name.isEmpty()).count() - understood;
    }

    /** What the format usually has and this header has not. */
    public int missing() {
        return (int) spec.known().stream()
                .filter(name -> header.stream().noneMatch(name::equalsIgnoreCase))
                .count();
    }

    /** Without surrounding blanks; "" where there is no such column. */
    public String cell(RawRecord record, Field field) {
        return wholeCell(record, field).strip();
    }

    public String wholeCell(RawRecord record, Field field) {
        int index = indexes[field.ordinal()];
        return index == ABSENT ? "" : record.cell(index);
    }

    /** By the column's name as a format knows it, {@code Time#2} is the second of that name; "" where there is none. */
    public String cell(RawRecord record, String name) {
        int index = index(name);
        return index == ABSENT ? "" : record.cell(index).strip();
    }

    private int index(String name) {
        return byKnownName.computeIfAbsent(name, known -> byName.getOrDefault(HeaderSpec.key(known), ABSENT));
    }

    /** What the file calls a column that a format knows by this name; "" where there is none. */
    String written(String name) {
        int index = index(name);
        return index == ABSENT ? "" : header.get(index);
    }

    /** How times in this column are read: a zone in its name, {@code Date(UTC)}, wins over the account's. */
    public Times times(Field field, Times usual) {
        ZoneId zone = zones.get(field);
        return zone == null ? usual : usual.in(zone);
    }

    /** The same of a time of day in a column of its own: its own name goes before the date's. */
    Times times(Field date, String timeOfDay, Times usual) {
        return ZoneWords.inHeader(written(timeOfDay)).map(usual::in).orElseGet(() -> times(date, usual));
    }

    /** Whether the column's name tells the zone of its times. */
    boolean tellsZone(Field field) {
        return zones.containsKey(field);
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
                    mapping.put(labels.get(i), field);
                }
            }
        }
        return mapping;
    }

    /**
     * Whether the record begins like a header, this one repeated or another one of the format: asked of every row, so
     * only its first two cells are looked at.
     */
    public boolean beginsLikeHeader(RawRecord record) {
        int named = 0;
        for (String cell : record.cells()) {
            if (!cell.isBlank() && named < 2) {
                if (!names.contains(cell) && !names.contains(cell.strip()) && !spec.knows(cell)) {
                    return false;
                }
                named++;
            }
        }
        return named == 2;
    }

    /** A total or a note below the rows: it begins like one or is a sentence, and lacks most of what a row must have. */
    public boolean isFooter(RawRecord record) {
        int present = 0;
        for (Field field : spec.required()) {
            present += cell(record, field).isEmpty() ? 0 : 1;
        }
        return present * 2 < spec.required().size() && (isEnding(record) || isNote(record));
    }

    private static boolean isEnding(RawRecord record) {
        return record.cells().stream()
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .map(HeaderName::normal)
                .filter(first -> ENDINGS.stream().anyMatch(first::startsWith))
                .isPresent();
    }

    private static boolean isNote(RawRecord record) {
        Optional<String> text =
                record.cells().stream().filter(cell -> !cell.isBlank()).findFirst();
        return record.filled() == 1
                && text.filter(note -> note.length() >= SHORTEST_NOTE && note.split(" +", 4).length == 4)
                        .isPresent();
    }

    /** Cells beyond the header: an unquoted separator has shifted the row. */
    public boolean isOverfull(RawRecord record) {
        List<String> cells = record.cells();
        for (int i = header.size(); i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                return true;
            }
        }
        return false;
    }
}
