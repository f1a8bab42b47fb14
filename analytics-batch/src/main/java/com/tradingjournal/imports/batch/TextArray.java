package com.tradingjournal.imports.batch;

import java.util.Collection;
import java.util.stream.Collectors;

/** A {@code text[]} as PostgreSQL writes it: arrays of different lengths cannot be sent as one array of arrays. */
final class TextArray {

    private TextArray() {}

    static String of(Collection<String> texts) {
        return texts.stream()
                .map(text ->
                        '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace('\0', '\uFFFD') + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
