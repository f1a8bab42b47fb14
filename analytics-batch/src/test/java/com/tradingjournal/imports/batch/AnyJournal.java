package com.tradingjournal.imports.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tradingjournal.testing.TestApi;
import com.tradingjournal.testing.TestApi.Answer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A journal with everything in it that a file could lose, made of a seed. */
final class AnyJournal {

    /** An INR account nets within days; the others keep their lots as their names say. */
    static final List<Map<String, @Nullable Object>> ACCOUNTS = List.of(
            Map.of("name", "Swing, \"US\"", "currency", "USD", "timeZone", "America/New_York", "lotMethod", "LIFO"),
            Map.of("name", "=Crypto", "currency", "EUR", "timeZone", "UTC", "lotMethod", "AVERAGE"),
            Map.of("name", "\u6771\u4eac", "currency", "JPY", "timeZone", "Asia/Tokyo", "lotMethod", "FIFO"));

    private static final List<String> NOTES = List.of(
            "=cmd|' /C calc'!A0",
            "said \"no\"\r\nthen, yes\n\n\tindented",
            "  blanks around  ",
            "\uD83D\uDE80 \u05e9\u05dc\u05d5\u05dd \u202e rtl",
            "'quoted",
            "\uFF1D1+1",
            "-5",
            "+1,5",
            "\t=1",
            "\r@x",
            "=\"0123\"",
            "[\"not\", \"tags\"]",
            "Total");
    private static final List<String> TAGS =
            List.of("gap, up", "a\"b", "FOMO", "=x", "\uD83D\uDCC8", "back\\slash", "[1]", "it's", "\u0130stanbul");
    private static final List<String> STRATEGIES = List.of("Breakout", "=Fade", "Mean, \"rev\"", "\u7a81\u7834");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TestApi api;
    private final Random random;
    private final List<String> accounts = new ArrayList<>();
    private Instant clock = Instant.parse("2025-03-03T04:00:00Z");

    private AnyJournal(TestApi api, long seed) {
        this.api = api;
        this.random = new Random(seed);
    }

    /** Accounts with the settings that no file carries. */
    static List<String> openAccounts(TestApi api) {
        return ACCOUNTS.stream()
                .map(account -> done(api.post("/accounts", json(account))).at("/data/id"))
                .toList();
    }

    static void write(TestApi api, long seed, int trades) {
        AnyJournal journal = new AnyJournal(api, seed);
        journal.accounts.addAll(openAccounts(api));
        for (int i = 0; i < trades; i++) {
            journal.trade();
        }
    }

    private void trade() {
        Map<String, @Nullable Object> trade = new LinkedHashMap<>();
        int account = random.nextInt(accounts.size() + 1);
        if (account < accounts.size()) {
            trade.put("accountId", accounts.get(account));
        }
        instrument(trade);
        if (chance(3)) {
            trade.put("fxRate", amount(4).add(BigDecimal.ONE));
        }
        annotations(trade);
        if (chance(2)) {
            trade.put("executions", fills());
        } else {
            roundTrip(trade);
        }
        Answer created = done(api.post("/trades", json(trade)));
        afterwards("/trades/" + created.at("/data/id"));
    }

    /** A trailed stop, a new note, a deletion: what an initial risk and a list of trades must not be confused by. */
    private void afterwards(String path) {
        if (chance(4)) {
            done(api.patch(path, json(Map.of("stopLoss", amount(2), "notes", pick(NOTES)))));
        }
        if (chance(10)) {
            assertThat(api.delete(path).status()).isEqualTo(204);
        }
    }

    private void instrument(Map<String, @Nullable Object> trade) {
        String assetClass = pick(List.of("STOCK", "OPTION", "FUTURE", "FOREX", "CRYPTO", "COMMODITY"));
        trade.put("assetClass", assetClass);
        trade.put(
                "symbol",
                pick(List.of("AAPL", "BRK.B", "=X", "M&M", "\u0939\u093f\u0928\u094d\u0926\u0940", "-5", "A,B", "'Q")));
        switch (assetClass) {
            case "OPTION" -> {
                trade.put("underlying", "AAPL");
                trade.put("expiry", "2025-06-20");
                trade.put("strike", amount(1));
                trade.put("right", pick(List.of("CALL", "PUT")));
                trade.put("multiplier", 100);
                trade.put("exchange", "CBOE");
            }
            case "FUTURE" -> {
                trade.put("underlying", "CL");
                trade.put("expiry", "2025-05-20");
                trade.put("multiplier", new BigDecimal("12.5"));
            }
            default -> {
                if (chance(2)) {
                    trade.put("exchange", "NSE");
                }
            }
        }
    }

    private void annotations(Map<String, @Nullable Object> trade) {
        if (chance(2)) {
            trade.put("stopLoss", amount(2));
        }
        if (chance(3)) {
            trade.put("target", amount(3));
        }
        if (chance(2)) {
            trade.put("notes", pick(NOTES));
        }
        if (chance(2)) {
            trade.put("tags", List.copyOf(new TreeSet<>(List.of(pick(TAGS), pick(TAGS)))));
        }
        if (chance(3)) {
            trade.put("strategy", pick(STRATEGIES));
        }
        if (chance(3)) {
            trade.put("rating", 1 + random.nextInt(5));
        }
        if (chance(3)) {
            trade.put("mistakes", List.copyOf(new TreeSet<>(List.of(pick(TAGS), pick(TAGS)))));
        }
    }

    private void roundTrip(Map<String, @Nullable Object> trade) {
        trade.put("side", side());
        trade.put("quantity", quantity());
        trade.put("entryPrice", amount(4));
        trade.put("entryTimestamp", later());
        trade.put("fees", fees());
        if (!chance(4)) {
            trade.put("exitPrice", amount(4));
            trade.put("exitTimestamp", later());
        }
    }

    /** In by several steps and out by several, perhaps not to the end, some at one instant. */
    private List<Map<String, Object>> fills() {
        List<Map<String, Object>> fills = new ArrayList<>();
        String side = side();
        BigDecimal held = BigDecimal.ZERO;
        for (int i = random.nextInt(3); i >= 0; i--) {
            BigDecimal quantity = quantity();
            held = held.add(quantity);
            fills.add(fill(side, quantity));
        }
        String other = side.equals("BUY") ? "SELL" : "BUY";
        for (int i = random.nextInt(3); i > 0; i--) {
            BigDecimal part = held.multiply(new BigDecimal("0.25"));
            held = held.subtract(part);
            fills.add(fill(other, part));
        }
        if (chance(2)) {
            fills.add(fill(other, held));
        }
        return fills;
    }

    private Map<String, Object> fill(String side, BigDecimal quantity) {
        return Map.of("side", side, "quantity", quantity, "price", amount(3), "executedAt", later(), "fees", fees());
    }

    private BigDecimal quantity() {
        return BigDecimal.valueOf(1 + random.nextInt(4_000), random.nextInt(3)).multiply(BigDecimal.valueOf(16));
    }

    private BigDecimal amount(int places) {
        return BigDecimal.valueOf(1 + random.nextInt(1_000_000), places);
    }

    private BigDecimal fees() {
        return BigDecimal.valueOf(random.nextInt(2_000) - 500, 3);
    }

    private String side() {
        return pick(List.of("BUY", "SELL"));
    }

    /** Often the same instant again, sometimes to the microsecond. */
    private String later() {
        if (!chance(3)) {
            clock = clock.plusSeconds(random.nextInt(40_000))
                    .plusNanos(chance(4) ? random.nextInt(999_999) * 1_000L : 0);
        }
        return clock.toString();
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
        return answer;
    }

    private static String json(Map<String, @Nullable Object> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
