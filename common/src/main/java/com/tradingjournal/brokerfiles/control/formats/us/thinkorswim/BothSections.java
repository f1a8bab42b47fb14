package com.tradingjournal.brokerfiles.control.formats.us.thinkorswim;

import com.tradingjournal.brokerfiles.control.mapping.FirstPass;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Field;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which trade of the cash section is which execution of the history: of one day, instrument, side, quantity and price,
 * the first is the first. Spreads are told by their day, quantity and net price. Holds a line for each trade.
 */
final class BothSections {

    /** What of the cash section goes with a line of the history, and how many of its rows. */
    record Share(BigDecimal fees, int rows) {}

    private record Trade(long line, String instrument, BigDecimal fees) {}

    private static final int CENT = 2;

    private final Map<String, Deque<Trade>> trades = new HashMap<>();
    private final List<Execution> executions = new ArrayList<>();
    private final Map<Long, Share> shares = new HashMap<>();
    private final Set<Long> matched = new HashSet<>();
    private final Set<Long> inCash = new HashSet<>();

    private static final class Execution {
        private final String spreadKey;
        private final String key;
        private final String instrument;
        private final List<Long> lines = new ArrayList<>();
        private boolean isMatched;

        private Execution(String spreadKey, String key, String instrument) {
            this.spreadKey = spreadKey;
            this.key = key;
            this.instrument = instrument;
        }
    }

    BothSections(FirstPass file) {
        file.forEach(this::look);
        executions.forEach(this::match);
        Set<String> left = trades.values().stream()
                .flatMap(Deque::stream)
                .map(Trade::instrument)
                .collect(Collectors.toSet());
        executions.stream()
                .filter(execution -> !execution.isMatched && left.contains(execution.instrument))
                .forEach(execution -> inCash.addAll(execution.lines));
    }

    private void look(Row row) {
        if (row.has(Field.NOTES)) {
            Sentence.of(row.text(Field.NOTES)).ifPresent(trade -> look(row, trade));
        } else if (!row.text(Field.EXECUTED_AT).isEmpty()) {
            executions.add(execution(row));
            executions.getLast().lines.add(row.position().line());
        } else if (!executions.isEmpty()) {
            executions.getLast().lines.add(row.position().line());
        }
    }

    private void look(Row row, Sentence trade) {
        String day = day(row, Field.TRADE_DATE);
        BigDecimal quantity = number(trade.quantity());
        String instrument = trade.isSpread()
                ? "spread"
                : trade.instrument(row).symbol() + trade.deal().side();
        String key = key(day, instrument, quantity, number(trade.price()));
        trades.computeIfAbsent(key, _ -> new ArrayDeque<>())
                .add(new Trade(row.position().line(), day + instrument, ThinkorswimStatement.fees(row)));
    }

    private static Execution execution(Row row) {
        String day = day(row, Field.EXECUTED_AT);
        BigDecimal quantity = number(row.text(Field.QUANTITY));
        String instrument =
                HistoryLeg.instrument(row).symbol() + HistoryLeg.deal(row).side();
        return new Execution(
                key(day, "spread", quantity, number(row.text(ThinkorswimStatement.NET_PRICE))),
                key(day, instrument, quantity, number(row.text(Field.PRICE))),
                day + instrument);
    }

    private static String day(Row row, Field field) {
        return row.date(field).map(LocalDate::toString).orElse("");
    }

    private static String key(String day, String instrument, BigDecimal quantity, BigDecimal price) {
        return day + '|' + instrument + '|' + quantity + '|' + price;
    }

    /** Without sign and trailing zeros; what is no number matches nothing. */
    private static BigDecimal number(String text) {
        String digits = text.replaceAll("[^\\d.]", "");
        return digits.matches("\\d++(?:\\.\\d++)?|\\.\\d++")
                ? new BigDecimal(digits).stripTrailingZeros()
                : BigDecimal.ONE.negate();
    }

    private void match(Execution execution) {
        String key = execution.lines.size() > 1 ? execution.spreadKey : execution.key;
        Deque<Trade> candidates = trades.getOrDefault(key, new ArrayDeque<>());
        if (!candidates.isEmpty()) {
            Trade trade = candidates.removeFirst();
            execution.isMatched = true;
            matched.add(trade.line());
            share(execution.lines, trade.fees());
        }
    }

    /** The same for each leg, the first has what does not divide. */
    private void share(List<Long> lines, BigDecimal fees) {
        BigDecimal each = fees.divide(BigDecimal.valueOf(lines.size()), CENT, RoundingMode.DOWN);
        BigDecimal first = fees.subtract(each.multiply(BigDecimal.valueOf(lines.size() - 1L)));
        for (int i = 0; i < lines.size(); i++) {
            shares.put(lines.get(i), i == 0 ? new Share(first, 1) : new Share(each, 0));
        }
    }

    Optional<Share> share(Row row) {
        return Optional.ofNullable(shares.get(row.position().line()));
    }

    /** Whether the cash section's row is told by the history as well. */
    boolean isInHistory(Row row) {
        return matched.contains(row.position().line());
    }

    /** Whether the history tells, in other portions, what the cash section has: the cash section counts. */
    boolean isInCash(Row row) {
        return inCash.contains(row.position().line());
    }
}
