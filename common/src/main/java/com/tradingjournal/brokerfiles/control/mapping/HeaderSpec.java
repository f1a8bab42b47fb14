package com.tradingjournal.brokerfiles.control.mapping;

import com.tradingjournal.brokerfiles.control.text.HeaderName;
import com.tradingjournal.brokerfiles.entity.Field;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The columns of a format under all their names. A header fits when it has every required one. */
public final class HeaderSpec {

    private final Set<Field> required = EnumSet.noneOf(Field.class);
    private final Map<String, Field> byName = new HashMap<>();
    private final List<String> known = new ArrayList<>();

    private HeaderSpec() {}

    public static HeaderSpec columns() {
        return new HeaderSpec();
    }

    public HeaderSpec required(Field field, String... names) {
        required.add(field);
        return optional(field, names);
    }

    public HeaderSpec optional(Field field, String... names) {
        known.add(names[0]);
        for (String name : names) {
            byName.put(HeaderName.normal(name), field);
        }
        return this;
    }

    public HeaderSpec with(HeaderSpec others) {
        required.addAll(others.required);
        byName.putAll(others.byName);
        known.addAll(others.known);
        return this;
    }

    /** Names as they are usually written, required and optional ones, in order. */
    public List<String> known() {
        return List.copyOf(known);
    }

    /** The columns of this header; of two columns with one meaning the first counts. {@code chosen} goes before names. */
    public Optional<Columns> match(List<String> header, Map<String, Field> chosen) {
        Map<Field, Integer> indexes = new EnumMap<>(Field.class);
        for (int i = 0; i < header.size(); i++) {
            Field field = chosen.get(header.get(i).strip());
            if (field != null) {
                indexes.putIfAbsent(field, i);
            }
        }
        for (int i = 0; i < header.size(); i++) {
            Field field = byName.get(HeaderName.normal(header.get(i)));
            if (field != null && !chosen.containsKey(header.get(i).strip())) {
                indexes.putIfAbsent(field, i);
            }
        }
        return indexes.keySet().containsAll(required)
                ? Optional.of(new Columns(header, indexes, required))
                : Optional.empty();
    }
}
