package com.tradingjournal.benchmarks;

import com.tradingjournal.benchmarks.filling.Filling;
import com.tradingjournal.benchmarks.load.Flood;
import com.tradingjournal.benchmarks.load.HttpLoad;
import com.tradingjournal.benchmarks.load.Latencies;
import com.tradingjournal.benchmarks.load.Probe;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** How many people can sign in, and what somebody who reads his trades meanwhile notices of it. */
record SignInSpeed(RunningJournal journal, int clients, Duration duration) {

    private static final int TRADES = 10_000;
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final String PATH = "/api/v1/trades?limit=50";

    void measure() throws Exception {
        byte[] reading = reading();
        HttpLoad load = new HttpLoad(journal.apiUrl());
        List<byte[]> signingIn = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            signingIn.add(
                    load.post("/api/v1/auth/login", Trader.register(journal).credentials()));
        }
        during(signingIn, reading, WARM_UP);
        Latencies idle = during(List.of(), reading, duration).reader;
        Both flooded = during(signingIn, reading, duration);
        System.out.printf(
                "%n%-42s %9s %9s %9s  %s%n",
                "GET /trades, 20 a second by a clock", "p50 ms", "p99 ms", "× idle", "target");
        print("idle", idle, idle);
        print("%d clients signing in".formatted(clients), flooded.reader, idle);
        System.out.printf(
                "%n%-42s %9.1f/s, told to come back (503) %.1f/s%n",
                "sign-ins, all right", flooded.rates.answered(), flooded.rates.refused());
    }

    private record Both(Latencies reader, Flood.Rates rates) {}

    private byte[] reading() throws Exception {
        Trader reader = Trader.register(journal);
        try (Connection superuser = journal.superuser()) {
            Filling.ofWorkspace(superuser, UUID.fromString(reader.workspaceId()))
                    .trades(1, TRADES);
        }
        return new HttpLoad(journal.apiUrl()).get(PATH, reader.signIn(journal).token());
    }

    private Both during(List<byte[]> signingIn, byte[] reading, Duration time) throws Exception {
        if (signingIn.isEmpty()) {
            return new Both(probed(reading, time), new Flood.Rates(0, 0));
        }
        try (Flood flood = Flood.start(journal.apiUrl(), signingIn)) {
            Latencies reader = probed(reading, time);
            return new Both(reader, flood.rates());
        }
    }

    private Latencies probed(byte[] reading, Duration time) throws Exception {
        try (Probe probe = Probe.start(journal.apiUrl(), reading)) {
            Thread.sleep(time);
            return probe.latencies();
        }
    }

    private static void print(String what, Latencies taken, Latencies idle) {
        System.out.printf(
                "%-42s %9.2f %9.2f %9.1f  %s%n",
                what,
                taken.percentileMillis(50),
                taken.percentileMillis(99),
                taken.percentileMillis(99) / idle.percentileMillis(99),
                "p99 ≤ 50 ms");
    }
}
