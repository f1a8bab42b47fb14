package com.tradingjournal.privacy.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The catalogue of what can hold words about a person: every column of text, JSON or bytes there is, as personal or as not, from {@code
 * privacy/personal-data.txt}. It is the record of processing that the law asks for, and what erasing and exporting are tested against.
 */
public final class PersonalData {

    private static final String RESOURCE = "/privacy/personal-data.txt";
    private static final String NOT_PERSONAL = "-";

    /**
     * A column that is personal.
     *
     * @param kept how long
     * @param erased how it goes when the person does
     * @param exported the file of a person's export it is in, or why it is in none, which then begins with {@code no}
     */
    public record Column(String name, String what, String why, String kept, String erased, String exported) {

        public String table() {
            return name.substring(0, name.lastIndexOf('.'));
        }

        public String column() {
            return name.substring(name.lastIndexOf('.') + 1);
        }

        public boolean isExported() {
            return !exported.startsWith("no");
        }
    }

    private final List<Column> personal = new ArrayList<>();
    private final List<String> others = new ArrayList<>();

    private PersonalData() {}

    public static PersonalData catalogue() {
        PersonalData data = new PersonalData();
        try (var in = Objects.requireNonNull(PersonalData.class.getResourceAsStream(RESOURCE), RESOURCE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(data::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return data;
    }

    public List<Column> personal() {
        return List.copyOf(personal);
    }

    /** The columns that hold nothing about anybody, as {@code table.column}. */
    public List<String> others() {
        return List.copyOf(others);
    }

    private void add(String line) {
        String[] fields = line.split("\\s*\\|\\s*", -1);
        if (fields.length == 3 && fields[0].equals(NOT_PERSONAL)) {
            Arrays.stream(fields[2].split("\\s+"))
                    .map(column -> fields[1] + "." + column)
                    .forEach(others::add);
        } else if (fields.length == 6) {
            personal.add(new Column(fields[0], fields[1], fields[2], fields[3], fields[4], fields[5]));
        } else {
            throw new IllegalStateException("Not a line of the catalogue: " + line);
        }
    }
}
