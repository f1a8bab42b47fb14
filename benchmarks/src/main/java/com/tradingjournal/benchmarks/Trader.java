package com.tradingjournal.benchmarks;

import com.tradingjournal.testing.TestApi;
import com.tradingjournal.testing.TestApi.Answer;
import com.tradingjournal.testing.TestUpload;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Somebody in a workspace of his own.
 *
 * @param request as him, to the root of the API
 * @param token which lives for a quarter of an hour
 */
record Trader(TestApi api, String workspaceId, HttpRequest.Builder request, String token, String email) {

    private static final int POLL_MILLIS = 100;
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String PASSWORD = "quiet-otter-counts-candles-9";

    static Trader register(RunningJournal journal) {
        String email = "bench-" + System.nanoTime() + "@example.com";
        Answer registered = journal.api().post("/auth/register", """
                {"email": "%s", "password": "%s", "name": "Bench", "currency": "INR"}""".formatted(email, PASSWORD));
        require(registered, 201);
        return entered(journal, registered, email);
    }

    /** The same one with a token that has just begun. */
    Trader signIn(RunningJournal journal) {
        Answer signedIn = journal.api().post("/auth/login", credentials());
        require(signedIn, 200);
        return entered(journal, signedIn, email);
    }

    /** What he signs in with, as the API takes it. */
    String credentials() {
        return """
                {"email": "%s", "password": "%s"}""".formatted(email, PASSWORD);
    }

    private static Trader entered(RunningJournal journal, Answer answer, String email) {
        String token = answer.at("/data/accessToken");
        return new Trader(
                journal.api().as(token),
                answer.at("/data/workspace/id"),
                HttpRequest.newBuilder(journal.apiUrl()).header("Authorization", "Bearer " + token),
                token,
                email);
    }

    /** @return the answer, which must be a 200 */
    Answer get(String path) {
        Answer answer = api.get(path);
        require(answer, 200);
        return answer;
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

    /** Reads and forgets; what is counted are the bytes that came. */
    long downloads(String path) throws IOException, InterruptedException {
        URI target = URI.create(request.build().uri() + "/api/v1" + path);
        HttpResponse<InputStream> answer = HTTP.send(request.copy().uri(target).build(), BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " for " + path);
            }
            return body.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static void require(Answer answer, int status) {
        if (answer.status() != status) {
            throw new IllegalStateException(answer.status() + ": " + answer.body());
        }
    }
}
