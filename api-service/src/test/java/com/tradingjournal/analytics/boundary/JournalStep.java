package com.tradingjournal.analytics.boundary;

import com.tradingjournal.tenancy.entity.Role;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** What people and the batch do to a journal, one after the other. */
sealed interface JournalStep {

    /** @param account its place among the accounts, the trader's own first */
    record Enter(Role trader, int account, Map<String, Object> trade) implements JournalStep {}

    /** @param trade its place among all that were entered, taken round and round */
    record Change(int trade, Map<String, Object> changes) implements JournalStep {}

    record Delete(int trade) implements JournalStep {}

    record Restore(int trade) implements JournalStep {}

    record Tolerate(BigDecimal tolerance) implements JournalStep {}

    /** A file brings these fills of one symbol. */
    record Bring(Role trader, int account, String symbol, String currency, List<Map<String, Object>> fills)
            implements JournalStep {}

    /** @param file its place among those that are still there, taken round and round */
    record Undo(int file) implements JournalStep {}

    /** From now on the batch keeps months by dimension too. */
    record KeepDimensions() implements JournalStep {}

    /** The batch adds up so many of a hundred dirty days. */
    record AddUp(int percent) implements JournalStep {}

    /** Midnights, also of nights in which clocks change, and the ends of months and weeks. */
    List<Instant> EDGES = List.of(
            Instant.parse("2026-02-28T18:29:59.999999Z"),
            Instant.parse("2026-02-28T18:30:00Z"),
            Instant.parse("2026-03-01T00:00:00Z"),
            Instant.parse("2026-03-08T04:59:59Z"),
            Instant.parse("2026-03-08T05:00:00Z"),
            Instant.parse("2026-03-09T03:59:59Z"),
            Instant.parse("2026-03-09T04:00:00Z"),
            Instant.parse("2026-03-28T23:30:00Z"),
            Instant.parse("2026-03-29T23:30:00Z"),
            Instant.parse("2026-03-31T23:59:59.999999Z"),
            Instant.parse("2026-04-04T12:00:00Z"),
            Instant.parse("2026-04-05T12:00:00Z"));

    static Arbitrary<List<JournalStep>> journals() {
        Arbitrary<Integer> any = Arbitraries.integers().between(0, 1_000);
        Arbitrary<JournalStep> step = Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.randomValue(JournalStep::entered)),
                Tuple.of(3, Arbitraries.randomValue(JournalStep::changed)),
                Tuple.of(2, any.map(Delete::new)),
                Tuple.of(1, any.map(Restore::new)),
                Tuple.of(1, Arbitraries.of("0", "0.5", "5").map(amount -> new Tolerate(new BigDecimal(amount)))),
                Tuple.of(3, Arbitraries.randomValue(JournalStep::brought)),
                Tuple.of(2, any.map(Undo::new)),
                Tuple.of(1, Arbitraries.just(new KeepDimensions())),
                Tuple.of(2, Arbitraries.of(20, 60, 100).map(AddUp::new)));
        return step.list().ofMinSize(25).ofMaxSize(50);
    }

    private static JournalStep entered(Random random) {
        Map<String, Object> trade = new LinkedHashMap<>();
        trade.put("symbol", "SYM" + random.nextInt(4));
        trade.put("assetClass", random.nextInt(3) == 0 ? "CRYPTO" : "STOCK");
        trade.put("currency", random.nextInt(5) == 0 ? "EUR" : "USD");
        if (random.nextBoolean()) {
            trade.put("stopLoss", 80);
        }
        if (random.nextInt(3) == 0) {
            trade.put("strategy", "Strategy " + random.nextInt(2));
        }
        if (random.nextInt(3) == 0) {
            trade.put("tags", List.of("tag " + random.nextInt(3), "all"));
        }
        if (random.nextInt(3) == 0) {
            trade.put("executions", fills(random));
        } else {
            roundTrip(random, trade);
        }
        return new Enter(random.nextInt(3) == 0 ? Role.MEMBER : Role.OWNER, random.nextInt(2), trade);
    }

    private static JournalStep brought(Random random) {
        return new Bring(
                random.nextInt(3) == 0 ? Role.MEMBER : Role.OWNER,
                random.nextInt(2),
                "SYM" + random.nextInt(2),
                random.nextInt(5) == 0 ? "EUR" : "USD",
                fills(random));
    }

    private static JournalStep changed(Random random) {
        Map<String, Object> changes = new LinkedHashMap<>();
        switch (random.nextInt(4)) {
            case 0 ->
                changes.put(
                        "exitTimestamp",
                        instant(random).plus(Duration.ofDays(10)).toString());
            case 1 -> changes.put("exitPrice", price(random));
            case 2 -> changes.put("tags", List.of("tag " + random.nextInt(3)));
            default -> changes.put("notes", "Looked at again.");
        }
        return new Change(random.nextInt(1_000), changes);
    }

    private static void roundTrip(Random random, Map<String, Object> trade) {
        Instant exit = instant(random);
        trade.put("side", random.nextBoolean() ? "BUY" : "SELL");
        trade.put("quantity", BigDecimal.valueOf(1 + random.nextInt(900), random.nextInt(3)));
        trade.put("entryPrice", 100);
        trade.put("entryTimestamp", exit.minus(hold(random)).toString());
        if (random.nextInt(8) > 0) {
            trade.put("exitPrice", price(random));
            trade.put("exitTimestamp", exit.toString());
            trade.put("fees", fees(random));
        }
    }

    /** In at once and out by steps over days, perhaps not to the end. */
    private static List<Map<String, Object>> fills(Random random) {
        boolean isLong = random.nextBoolean();
        int steps = 1 + random.nextInt(4);
        int kept = random.nextInt(3) == 0 ? 1 : 0;
        Instant at = instant(random);
        List<Map<String, Object>> fills = new ArrayList<>();
        fills.add(fill(random, isLong, steps + kept, at));
        for (int i = 0; i < steps; i++) {
            at = at.plus(hold(random));
            fills.add(fill(random, !isLong, 1, at));
        }
        return fills;
    }

    private static Map<String, Object> fill(Random random, boolean buys, int quantity, Instant at) {
        return Map.of(
                "side", buys ? "BUY" : "SELL",
                "quantity", quantity,
                "price", price(random),
                "executedAt", at.toString(),
                "fees", fees(random));
    }

    /** Every fifth at the price of entry. */
    private static BigDecimal price(Random random) {
        return random.nextInt(5) == 0 ? new BigDecimal(100) : BigDecimal.valueOf(900_000 + random.nextInt(200_000), 4);
    }

    private static BigDecimal fees(Random random) {
        return random.nextBoolean() ? BigDecimal.ZERO : BigDecimal.valueOf(random.nextInt(3_000) - 500, 5);
    }

    private static Duration hold(Random random) {
        return Duration.ofSeconds(1 + random.nextInt(random.nextBoolean() ? 3_000 : 300_000));
    }

    private static Instant instant(Random random) {
        return random.nextInt(3) == 0
                ? EDGES.get(random.nextInt(EDGES.size()))
                : Instant.parse("2026-02-20T00:00:00Z").plusSeconds(random.nextInt(50 * 24 * 3_600));
    }
}
