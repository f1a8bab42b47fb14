package com.tradingjournal.brokerfiles.control.mapping;

import com.tradingjournal.brokerfiles.control.text.HeaderName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The cells of what may be a header, as they are looked up. Of columns with one name the second is {@code Time#2}, and
 * so on.
 *
 * @param labels as written
 * @param keys as compared
 * @param plainKeys as compared, without the number
 */
public record HeaderNames(List<String> labels, List<String> keys, List<String> plainKeys) {
    public static HeaderNames of(List<String> cells) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> labels = new ArrayList<>(cells.size());
        List<String> keys = new ArrayList<>(cells.size());
        List<String> plainKeys = new ArrayList<>(cells.size());
        for (String cell : cells) {
            String plain = HeaderName.normal(cell);
            int times = seen.merge(plain, 1, Integer::sum);
            String number = times > 1 && !plain.isEmpty() ? "#" + times : "";
            labels.add(cell.strip() + number);
            keys.add(plain + number);
            plainKeys.add(plain);
        }
        return new HeaderNames(labels, keys, plainKeys);
    }

    /** How many of the names are among these. */
    public int among(Set<String> names) {
        return (int) plainKeys.stream().filter(names::contains).count();
    }
}
