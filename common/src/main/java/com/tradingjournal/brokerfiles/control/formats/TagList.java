package com.tradingjournal.brokerfiles.control.formats;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tags in a cell: a JSON array of texts, as we write it; or plain names between commas or semicolons, as people do. */
public final class TagList {

    static final int MOST = 50;
    static final int LONGEST = 50;

    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String ESCAPED = "\"\\/\b\f\n\r\t";

    private final String json;
    private int at;

    private TagList(String json) {
        this.json = json;
    }

    /** Empty where the cell begins as an array and is none. */
    static Optional<List<String>> parse(String cell) {
        if (cell.startsWith("[")) {
            return new TagList(cell).array();
        }
        return Optional.of(List.of(cell.split("[,;]")).stream()
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList());
    }

    /** Of files that are not ours: what is too long or too much is left out. */
    public static List<String> plain(String cell) {
        return List.of(cell.split("[,;]")).stream()
                .map(String::strip)
                .filter(tag -> !tag.isEmpty() && tag.length() <= LONGEST)
                .distinct()
                .limit(MOST)
                .toList();
    }

    static String write(List<String> tags) {
        StringBuilder array = new StringBuilder("[");
        for (String tag : tags) {
            array.append(array.length() > 1 ? "," : "").append(quoted(tag));
        }
        return array.append(']').toString();
    }

    private static String quoted(String tag) {
        StringBuilder text = new StringBuilder("\"");
        for (char c : tag.toCharArray()) {
            int escape = c == '/' ? -1 : ESCAPED.indexOf(c);
            if (escape >= 0) {
                text.append('\\').append(ESCAPES.charAt(escape));
            } else {
                text.append(c < ' ' ? "\\u%04x".formatted((int) c) : String.valueOf(c));
            }
        }
        return text.append('"').toString();
    }

    private Optional<List<String>> array() {
        List<String> tags = new ArrayList<>();
        at = 1;
        if (next() == ']') {
            return at == json.length() ? Optional.of(tags) : Optional.empty();
        }
        at--;
        do {
            Optional<String> tag = next() == '"' ? text() : Optional.empty();
            if (tag.isEmpty()) {
                return Optional.empty();
            }
            tags.add(tag.get());
        } while (next() == ',');
        return json.charAt(Math.min(at, json.length()) - 1) == ']' && at == json.length()
                ? Optional.of(tags.stream().distinct().toList())
                : Optional.empty();
    }

    /** The next character that is not blank, passed; 0 at the end. */
    private char next() {
        while (at < json.length() && Character.isWhitespace(json.charAt(at))) {
            at++;
        }
        return at < json.length() ? json.charAt(at++) : 0;
    }

    private Optional<String> text() {
        StringBuilder text = new StringBuilder();
        while (at < json.length()) {
            char c = json.charAt(at++);
            if (c == '"') {
                return Optional.of(text.toString()).filter(StandardCharsets.UTF_8.newEncoder()::canEncode);
            }
            Optional<Character> meant = c == '\\' ? escaped() : Optional.of(c);
            if (meant.isEmpty()) {
                return Optional.empty();
            }
            text.append(meant.get().charValue());
        }
        return Optional.empty();
    }

    private Optional<Character> escaped() {
        char kind = at < json.length() ? json.charAt(at++) : 0;
        if (kind == 'u' && at + 4 <= json.length()) {
            String digits = json.substring(at, at + 4);
            at += 4;
            return digits.matches("[0-9a-fA-F]{4}")
                    ? Optional.of((char) Integer.parseInt(digits, 16))
                    : Optional.empty();
        }
        int escape = ESCAPES.indexOf(kind);
        return kind == 0 || escape < 0 ? Optional.empty() : Optional.of(ESCAPED.charAt(escape));
    }
}
