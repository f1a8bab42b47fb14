package com.tradingjournal.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** Asks the same by a clock, twenty times a second: a late answer delays none and counts from when it was due. */
public final class Probe implements AutoCloseable {

    private static final Duration PERIOD = Duration.ofMillis(50);

    private final AtomicBoolean running = new AtomicBoolean(true);
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Future<long[]> times;

    private Probe(URI origin, byte[] request) {
        times = thread.submit(() -> ask(origin, request));
    }

    public static Probe start(URI origin, String path) {
        return start(origin, new HttpLoad(origin).get(path, ""));
    }

    /** @param request as bytes */
    public static Probe start(URI origin, byte[] request) {
        return new Probe(origin, request);
    }

    /** Ends it. */
    public Latencies latencies() throws Exception {
        running.set(false);
        long[] taken = times.get();
        return Latencies.of(List.of(taken), taken.length * PERIOD.toMillis() / 1e3);
    }

    private long[] ask(URI origin, byte[] request) throws IOException, InterruptedException {
        List<Long> taken = new ArrayList<>();
        long due = System.nanoTime();
        try (HttpConnection connection = new HttpConnection(origin)) {
            while (running.get()) {
                due += PERIOD.toNanos();
                Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                int status = connection.exchange(request);
                if (status != 200) {
                    throw new IllegalStateException(status + " instead of 200");
                }
                taken.add(System.nanoTime() - due);
            }
        }
        return taken.stream().mapToLong(Long::longValue).toArray();
    }

    @Override
    public void close() {
        running.set(false);
        thread.close();
    }
}
