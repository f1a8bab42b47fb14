package com.tradingjournal.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;

/** How much more the batch occupies while it reads the largest file there may be. */
record ImportMemory(RunningJournal journal) {

    private static final int FILLS = 440_000;
    private static final int WARM_UP = 20_000;
    private static final int PERIOD_MILLIS = 100;

    void measure() throws IOException, InterruptedException {
        Trader.register(journal).imports(FillsFile.of(WARM_UP));
        String file = FillsFile.of(FILLS);
        double before = journal.batchMegabytes();
        AtomicBoolean running = new AtomicBoolean(true);
        double[] peak = {before};
        Thread watching = Thread.ofPlatform().start(() -> watch(running, peak));
        Trader.register(journal).imports(file);
        running.set(false);
        watching.join();
        System.out.printf(
                "file %.1f MB; batch %.0f MB before, %.0f MB at most: + %.0f MB (target ≤ 64)%n",
                file.getBytes(StandardCharsets.UTF_8).length / 1e6, before, peak[0], peak[0] - before);
    }

    private void watch(AtomicBoolean running, double[] peak) {
        try {
            while (running.get()) {
                peak[0] = Math.max(peak[0], journal.batchMegabytes());
                Thread.sleep(PERIOD_MILLIS);
            }
        } catch (IOException | InterruptedException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
