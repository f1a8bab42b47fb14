package com.tradingjournal.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients that each ask again as soon as they are answered. */
public record HttpLoad(URI origin) {

    private static final int LEAST = 3;

    /** @return as the bytes of a request; asked with a token unless that is empty */
    public byte[] get(String path, String token) {
        String authorization = token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n";
        return ("GET " + path + " HTTP/1.1\r\nHost: " + origin.getAuthority() + "\r\nAccept: application/json\r\n"
                        + authorization + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** @return as the bytes of a request that needs no token */
    public byte[] post(String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        return ("POST " + path + " HTTP/1.1\r\nHost: " + origin.getAuthority()
                        + "\r\nAccept: application/json\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.length
                        + "\r\n\r\n" + json)
                .getBytes(StandardCharsets.UTF_8);
    }

    public Latencies run(byte[] request, int clients, Duration duration) throws Exception {
        long begin = System.nanoTime();
        long end = begin + duration.toNanos();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Callable<long[]>> work = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                work.add(() -> client(request, end));
            }
            List<long[]> parts = new ArrayList<>();
            for (Future<long[]> part : threads.invokeAll(work)) {
                parts.add(part.get());
            }
            return Latencies.of(parts, (System.nanoTime() - begin) / 1e9);
        }
    }

    /**
     * One after the other over one connection; making the next request is not measured.
     *
     * @param most how many at most, within the duration
     */
    public Latencies each(Callable<byte[]> next, int most, Duration duration) throws Exception {
        long end = System.nanoTime() + duration.toNanos();
        long[] times = new long[most];
        int n = 0;
        try (HttpConnection connection = new HttpConnection(origin)) {
            while (n < most && (n < LEAST || System.nanoTime() < end)) {
                byte[] request = next.call();
                times[n++] = time(connection, request);
            }
        }
        long[] taken = Arrays.copyOf(times, n);
        return Latencies.of(List.of(taken), Arrays.stream(taken).sum() / 1e9);
    }

    private long[] client(byte[] request, long end) throws IOException {
        long[] times = new long[1024];
        int n = 0;
        try (HttpConnection connection = new HttpConnection(origin)) {
            while (System.nanoTime() < end) {
                if (n == times.length) {
                    times = Arrays.copyOf(times, 2 * n);
                }
                times[n++] = time(connection, request);
            }
        }
        return Arrays.copyOf(times, n);
    }

    private static long time(HttpConnection connection, byte[] request) throws IOException {
        long begin = System.nanoTime();
        int status = connection.exchange(request);
        if (status != 200) {
            throw new IllegalStateException(status + " instead of 200");
        }
        return System.nanoTime() - begin;
    }
}
