package com.tradingjournal.benchmarks;

import com.tradingjournal.testing.TestApi;
import com.tradingjournal.testing.TestApi.Answer;
import com.tradingjournal.testing.TestUpload;
import java.time.Duration;

/** Somebody in a workspace of his own. */
record Trader(TestApi api, String workspaceId) {

    private static final int POLL_MILLIS = 20;

    static Trader register(RunningJournal journal) {
        Answer registered = journal.api().post("/auth/register", """
                {"email": "bench-%d@example.com", "password": "quiet-otter-counts-candles-9", "name": "Bench", "currency": "INR"}""".formatted(System.nanoTime()));
        require(registered, 201);
        return new Trader(journal.api().as(registered.at("/data/accessToken")), registered.at("/data/workspace/id"));
    }

    /** From the first byte sent to the first answer that says COMPLETED. */
    Duration imports(String file) throws InterruptedException {
        long begin = System.nanoTime();
        Answer accepted = TestUpload.of(file).post(api, "/trades/import");
        require(accepted, 202);
        String path = "/imports/" + accepted.at("/data/id");
        String status = "QUEUED";
        while (status.equals("QUEUED") || status.equals("RUNNING")) {
            Thread.sleep(POLL_MILLIS);
            status = api.get(path).at("/data/status");
        }
        if (!status.equals("COMPLETED")) {
            throw new IllegalStateException("The import ended " + status);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static void require(Answer answer, int status) {
        if (answer.status() != status) {
            throw new IllegalStateException(answer.status() + ": " + answer.body());
        }
    }
}
