package com.tradingjournal.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** Clients that ask each its own over and over until they are stopped. Those told to come back later do so at once, as a flood does. */
public final class Flood implements AutoCloseable {

    private static final int OK = 200;
    private static final int COME_BACK = 503;

    private final AtomicBoolean running = new AtomicBoolean(true);
    private final ExecutorService threads;
    private final List<Future<Count>> clients;
    private final long begin = System.nanoTime();

    private Flood(URI origin, List<byte[]> requests) {
        threads = Executors.newFixedThreadPool(requests.size());
        clients = requests.stream()
                .map(request -> threads.submit(() -> ask(origin, request)))
                .toList();
    }

    /** @param requests one for each client */
    public static Flood start(URI origin, List<byte[]> requests) {
        return new Flood(origin, requests);
    }

    /** How many were answered, and how many told to come back. */
    private record Count(long answered, long refused) {}

    /** Both by the second. */
    public record Rates(double answered, double refused) {}

    /** Ends it. */
    public Rates rates() throws Exception {
        running.set(false);
        double seconds = (System.nanoTime() - begin) / 1e9;
        long answered = 0;
        long refused = 0;
        for (Future<Count> client : clients) {
            answered += client.get().answered;
            refused += client.get().refused;
        }
        return new Rates(answered / seconds, refused / seconds);
    }

    private Count ask(URI origin, byte[] request) throws IOException {
        long answered = 0;
        long refused = 0;
        try (HttpConnection connection = new HttpConnection(origin)) {
            while (running.get()) {
                int status = connection.exchange(request);
                if (status != OK && status != COME_BACK) {
                    throw new IllegalStateException(status + " instead of 200 or 503");
                }
                answered += status == OK ? 1 : 0;
                refused += status == COME_BACK ? 1 : 0;
            }
        }
        return new Count(answered, refused);
    }

    @Override
    public void close() {
        running.set(false);
        threads.close();
    }
}
