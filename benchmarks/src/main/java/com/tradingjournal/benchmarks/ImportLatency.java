package com.tradingjournal.benchmarks;

import com.tradingjournal.testing.TestApi.Answer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;

/** How much slower the API answers somebody else while a file is imported. Requests follow a clock, not one another. */
record ImportLatency(RunningJournal journal, int times) {

    private static final int OWN_FILLS = 10_000;
    private static final Duration IDLE = Duration.ofSeconds(15);
    private static final int PERIOD_MILLIS = 25;
    private static final List<String> PATHS =
            List.of("/trades?limit=50", "/analytics/summary", "/trades?limit=50&sort=-pnl", "/accounts", "/imports");

    void measure(int fills) throws InterruptedException, SQLException {
        Trader reader = Trader.register(journal);
        reader.imports(FillsFile.of(OWN_FILLS));
        journal.awaitRest();
        String file = FillsFile.of(fills);
        Trader.register(journal).imports(file);
        journal.awaitRest();
        long warm = System.nanoTime() + IDLE.toNanos() / 3;
        answerTimes(reader, () -> System.nanoTime() < warm);
        long end = System.nanoTime() + IDLE.toNanos();
        List<Long> idle = answerTimes(reader, () -> System.nanoTime() < end);
        double idleP99 = print("idle", idle);
        for (int i = 0; i < times; i++) {
            Trader importing = Trader.register(journal);
            journal.awaitRest();
            Thread upload = Thread.ofPlatform().start(() -> imports(importing, file));
            double p99 = print("during an import", answerTimes(reader, upload::isAlive));
            System.out.printf("    p99 ratio %.2f (target ≤ 2)%n", p99 / idleP99);
        }
    }

    private static double print(String when, List<Long> times) {
        double p99 = percentile(times, 99);
        System.out.printf("%d requests %s: p50 %.1f ms, p99 %.1f ms%n", times.size(), when, percentile(times, 50), p99);
        return p99;
    }

    /** From the time a request was due: one that had to wait for the one before it counts its waiting. */
    private static List<Long> answerTimes(Trader reader, BooleanSupplier goOn) throws InterruptedException {
        List<Long> times = new ArrayList<>();
        long due = System.nanoTime();
        for (int i = 0; goOn.getAsBoolean(); i++) {
            due += PERIOD_MILLIS * 1_000_000L;
            Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
            Answer answer = reader.api().get(PATHS.get(i % PATHS.size()));
            if (answer.status() != 200) {
                throw new IllegalStateException(answer.body());
            }
            times.add(System.nanoTime() - due);
        }
        return times;
    }

    private static void imports(Trader trader, String file) {
        try {
            trader.imports(file);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static double percentile(List<Long> nanos, int percent) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1e6;
    }
}
