package com.tradingjournal.benchmarks;

import com.tradingjournal.benchmarks.Memory.Growth;
import java.nio.charset.StandardCharsets;

/** How much more the batch occupies while it reads the largest file there may be. */
record ImportMemory(RunningJournal journal) {

    private static final int WARM_UP = 20_000;

    /** @param fills 500,000 are a file of 50 MB */
    void measure(int fills) throws Exception {
        Trader.register(journal).imports(FillsFile.of(WARM_UP));
        String file = FillsFile.of(fills);
        Growth growth = journal.memoryOf("analytics-batch")
                .during(() -> Trader.register(journal).imports(file));
        System.out.printf(
                "file %.1f MB; batch %.0f MB before, %.0f MB at most: + %.0f MB (target ≤ 64)%n",
                file.getBytes(StandardCharsets.UTF_8).length / 1e6, growth.before(), growth.most(), growth.megabytes());
    }
}
