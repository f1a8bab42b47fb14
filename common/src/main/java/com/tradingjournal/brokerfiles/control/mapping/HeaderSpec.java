package com.tradingjournal.brokerfiles.control.mapping;

import com.tradingjournal.brokerfiles.control.text.HeaderName;
import com.tradingjournal.brokerfiles.entity.Field;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns of a format under all their names. A header fits when it has every required one. {@code Time#2} is the
 * second column called Time.
 */
public final class HeaderSpec {
    private static final Pattern NUMBERED = Pattern.compile("(.+)(#[2-9])", Pattern.DOTALL);

    private final Set<Field> required = EnumSet.noneOf(Field.class);
    private final Map<String, Field> byName = new HashMap<>();
    private final Map<String, Integer> tiers = new HashMap<>();
    private final Map<Field, Integer> calls = new EnumMap<>(Field.class);
    private final Set<String> ignored = new HashSet<>();
    private final List<String> known = new ArrayList<>();
    private final List<Set<String>> alternatives = new ArrayList<>();

    private HeaderSpec() {}

    public static HeaderSpec columns() {
        return new HeaderSpec();
    }

    public HeaderSpec required(Field field, String... names) {
        required.add(field);
        return optional(field, names);
    }

    /** Names that are given to one field later say less of it: a column under an earlier name goes before. */
    public HeaderSpec optional(Field field, String... names) {
        int tier = calls.merge(field, 1, Integer::sum);
        if (tier == 1) {
            known.add(names[0]);
        }
        for (String name : names) {
            byName.put(key(name), field);
            tiers.put(key(name), tier);
        }
        return this;
    }

    /** Columns the format has and the journal has no use for: they tell it from others with the same ones. */
    public HeaderSpec ignored(String... names) {
        for (String name : names) {
            ignored.add(key(name));
        }
        return this;
    }

    /** Columns the format reads by their names ({@link Row#text(String)}): several of them may be parts of one thing. */
    public HeaderSpec named(String... names) {
        known.addAll(List.of(names));
        return ignored(names);
    }

    /** The same of columns without which it is another file: what tells a broker from all others with the usual names. */
    public HeaderSpec requiredNamed(String... names) {
        for (String name : names) {
            oneOf(name);
        }
        return named(names);
    }

    /** A header without any of these is another's, though it has what is required. */
    public HeaderSpec oneOf(String... names) {
        alternatives.add(Stream.of(names).map(HeaderSpec::key).collect(Collectors.toUnmodifiableSet()));
        return this;
    }

    public HeaderSpec with(HeaderSpec others) {
        required.addAll(others.required);
        byName.putAll(others.byName);
        tiers.putAll(others.tiers);
        calls.putAll(others.calls);
        ignored.addAll(others.ignored);
        known.addAll(others.known);
        alternatives.addAll(others.alternatives);
        return this;
    }

    static String key(String name) {
        Matcher numbered = NUMBERED.matcher(name);
        return numbered.matches() ? HeaderName.normal(numbered.group(1)) + numbered.group(2) : HeaderName.normal(name);
    }

    /** Names as they are usually written, required and optional ones, in order. */
    public List<String> known() {
        return List.copyOf(known);
    }

    /** All names as they are compared. */
    public Set<String> names() {
        Set<String> names = new HashSet<>(byName.keySet());
        names.addAll(ignored);
        return names;
    }

    Set<Field> required() {
        return required;
    }

    boolean knows(String cell) {
        String name = HeaderName.normal(cell);
        return byName.containsKey(name) || ignored.contains(name);
    }

    /** The columns of this header; of two with one meaning the surer name counts, else the first. {@code chosen} goes before names. */
    public Optional<Columns> match(List<String> header, Map<String, Field> chosen) {
        return match(header, HeaderNames.of(header), chosen);
    }

    /** The same with names made once for all formats. */
    public Optional<Columns> match(List<String> header, HeaderNames names, Map<String, Field> chosen) {
        if (!alternatives.stream().allMatch(group -> names.keys().stream().anyMatch(group::contains))) {
            return Optional.empty();
        }
        Candidates found = new Candidates();
        int understood = 0;
        for (int i = 0; i < header.size(); i++) {
            String key = names.keys().get(i);
            String plain = names.plainKeys().get(i);
            Field told = chosen.get(names.labels().get(i));
            Field named = byName.getOrDefault(key, byName.get(plain));
            boolean isNew = false;
            if (told != null) {
                isNew = found.add(told, i, 0);
            } else if (named != null && !chosen.containsKey(names.labels().get(i))) {
                isNew = found.add(named, i, tiers.getOrDefault(key, tiers.getOrDefault(plain, 1)));
            }
            understood += isNew || ignored.contains(key) ? 1 : 0;
        }
        return found.fields().containsAll(required)
                ? Optional.of(new Columns(header, found, this, understood))
                : Optional.empty();
    }
}
