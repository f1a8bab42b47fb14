package com.tradingjournal.brokerfiles.control.mapping;

import com.tradingjournal.brokerfiles.entity.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The columns of a header by what they could be. A person's word is tier 0, a name's the number of its tier. */
final class Candidates {

    private record Candidate(int index, int tier) {}

    private final Map<Field, List<Candidate>> byField = new EnumMap<>(Field.class);

    /** Whether it is the field's first. */
    boolean add(Field field, int index, int tier) {
        List<Candidate> all = byField.computeIfAbsent(field, none -> new ArrayList<>(1));
        all.add(new Candidate(index, tier));
        return all.size() == 1;
    }

    Set<Field> fields() {
        return byField.keySet();
    }

    /** Those nothing but their order tells apart, in the file's order; at least one. */
    List<Integer> best(Field field) {
        return of(field, lowest(field), lowest(field));
    }

    /** Those whose names say less than the best ones' do; none where a person has spoken. */
    List<Integer> others(Field field) {
        int lowest = lowest(field);
        return lowest == 0 ? List.of() : of(field, lowest + 1, Integer.MAX_VALUE);
    }

    Candidates without(Field field) {
        Candidates others = new Candidates();
        others.byField.putAll(byField);
        others.byField.remove(field);
        return others;
    }

    private int lowest(Field field) {
        return byField.getOrDefault(field, List.of()).stream()
                .mapToInt(Candidate::tier)
                .min()
                .orElse(0);
    }

    private List<Integer> of(Field field, int from, int to) {
        return byField.getOrDefault(field, List.of()).stream()
                .filter(candidate -> candidate.tier >= from && candidate.tier <= to)
                .sorted(Comparator.comparingInt(Candidate::tier))
                .map(Candidate::index)
                .toList();
    }
}
