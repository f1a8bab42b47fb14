package com.tradingjournal.jobs.batch;

import com.tradingjournal.jobs.entity.Job;
import jakarta.batch.api.chunk.ItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Counts to {@code items}; in its first attempt it hangs before item {@code hangAt}, in every one it fails at {@code poisonAt}. */
@Dependent
@Named("countingReader")
public class CountingReader implements ItemReader {

    private final Job job;
    private int next = 1;

    @Inject
    public CountingReader(Job job) {
        this.job = job;
    }

    @Override
    public void open(@Nullable Serializable checkpoint) {
        next = checkpoint == null ? 1 : (Integer) checkpoint;
    }

    @Override
    public @Nullable Object readItem() throws InterruptedException {
        if (next > parameter("items", 0)) {
            return null;
        }
        if (next == parameter("hangAt", 0) && job.attempts() == 1) {
            Thread.sleep(120_000);
        }
        if (next == parameter("poisonAt", 0)) {
            throw new IllegalArgumentException("item " + next + " is poisoned");
        }
        Thread.sleep(parameter("pause", 0));
        return next++;
    }

    @Override
    public Serializable checkpointInfo() {
        return next;
    }

    @Override
    public void close() {
        next = 0;
    }

    private int parameter(String name, int otherwise) {
        return Integer.parseInt(job.parameters().getOrDefault(name, String.valueOf(otherwise)));
    }
}
