package com.tradingjournal.analytics.control.question;

import com.tradingjournal.analytics.control.question.BreakdownRow.Key;
import com.tradingjournal.tenancy.control.Database.Row;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The dimensions a breakdown crosses, one or two, in the order in which its rows are sorted. */
public record Crossing(List<Dimension> dimensions) {

    public Crossing {
        dimensions = List.copyOf(dimensions);
    }

    public String columns() {
        return joined(", ", i -> dimensions.get(i).columns(Integer.toString(i)));
    }

    public String joins() {
        return joined("\n", i -> dimensions.get(i).join());
    }

    public String grouping() {
        return "group by " + joined(", ", "key_%1$d, label_%1$d"::formatted) + " order by "
                + joined(", ", "key_%d"::formatted);
    }

    public List<Key> keys(Row row) {
        return IntStream.range(0, dimensions.size())
                .mapToObj(i ->
                        new Key(dimensions.get(i).key(row, Integer.toString(i)), row.find("label_" + i, String.class)))
                .toList();
    }

    private String joined(String separator, IntFunction<String> part) {
        return IntStream.range(0, dimensions.size()).mapToObj(part).collect(Collectors.joining(separator));
    }
}
