package com.tradingjournal.ratelimit.control;

import com.sun.management.OperatingSystemMXBean;
import com.tradingjournal.ratelimit.control.Flight.CountedBy;
import com.tradingjournal.ratelimit.entity.Allowance;
import com.tradingjournal.testing.WithServers;
import io.helidon.microprofile.testing.junit5.HelidonTest;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * What letting a request in and seeing it out takes, with a real Redis: as long as its sender waits, and of this process's
 * processors. Not one of the tests: {@code ./verify -pl api-service -am -Dit.test=LimiterBench} on a quiet machine.
 */
@WithServers
@HelidonTest
class LimiterBench {

    private static final Allowance LARGE = new Allowance(10_000_000, 10_000, 1_000_000);
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final RequestLimiter limiter;

    @Inject
    LimiterBench(RequestLimiter limiter) {
        this.limiter = limiter;
    }

    @Test
    void measure() throws Exception {
        Subject somebody = Subject.address("192.0.2.1", "data");
        while (((Decision.LetIn) limiter.admit(somebody, LARGE)).flight().countedBy() != CountedBy.REDIS) {
            Thread.sleep(100);
        }
        run("warm-up", 8, 20_000);
        run("one after the other", 1, 20_000);
        run("8 at a time", 8, 20_000);
        run("64 at a time", 64, 4_000);
    }

    private void run(String name, int threads, int each) throws Exception {
        long cpu = PROCESS.getProcessCpuTime();
        long began = System.nanoTime();
        long[] waits = waits(threads, each);
        long took = System.nanoTime() - began;
        long used = PROCESS.getProcessCpuTime() - cpu;
        Arrays.sort(waits);
        System.out.printf(
                "%-20s %,8.0f requests/s; waited p50 %.1f µs, p99 %.1f µs; processors of this process %.1f µs a request%n",
                name,
                waits.length * 1e9 / took,
                waits[waits.length / 2] / 1e3,
                waits[waits.length * 99 / 100] / 1e3,
                used / 1e3 / waits.length);
    }

    private long[] waits(int threads, int each) throws Exception {
        List<Callable<long[]>> clients = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Subject subject = Subject.member(UUID.randomUUID(), UUID.randomUUID(), "data");
            clients.add(() -> requests(subject, each));
        }
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            long[] all = new long[threads * each];
            int next = 0;
            for (Future<long[]> client : pool.invokeAll(clients)) {
                System.arraycopy(client.get(), 0, all, next, each);
                next += each;
            }
            return all;
        }
    }

    private long[] requests(Subject subject, int count) {
        long[] waits = new long[count];
        for (int i = 0; i < count; i++) {
            long began = System.nanoTime();
            Decision.LetIn in = (Decision.LetIn) limiter.admit(subject, LARGE);
            if (in.flight().countedBy() != CountedBy.REDIS) {
                throw new IllegalStateException("Redis was too slow: measure on a quiet machine.");
            }
            limiter.leave(in.flight());
            waits[i] = System.nanoTime() - began;
        }
        return waits;
    }
}
