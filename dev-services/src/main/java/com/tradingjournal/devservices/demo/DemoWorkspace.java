package com.tradingjournal.devservices.demo;

import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/** Registers the demo trader, or signs him in, and imports his trades up to yesterday. Doing it again adds what is new. */
public record DemoWorkspace(URI origin, String password, Clock clock) {

    public static final String EMAIL = "demo@tradingjournal.example";

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final int YEARS = 2;

    /** Rupees: with it returns, Sharpe and drawdown in per cent are defined. */
    private static final int STARTING_BALANCE = 200_000;

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final Set<String> UNDER_WAY = Set.of("QUEUED", "RUNNING");

    /** @return the status in which the import ended */
    public String fill() throws InterruptedException {
        try (JournalClient journal = new JournalClient(origin)) {
            journal.signedInBy(enter(journal));
            String account = JournalClient.field(journal.get("accounts"), "id");
            journal.patch("accounts/" + account, "{\"startingBalance\":" + STARTING_BALANCE + "}");
            LocalDate today = LocalDate.now(clock.withZone(INDIA));
            String csv = SampleTrades.csv(today.minusYears(YEARS), today);
            return awaitEnd(journal, JournalClient.field(journal.upload("trades/import", "demo.csv", csv), "id"));
        }
    }

    private HttpResponse<String> enter(JournalClient journal) {
        String credentials = "\"email\":\"" + EMAIL + "\",\"password\":\"" + password + "\"";
        HttpResponse<String> registered = journal.post(
                "auth/register", "{" + credentials + ",\"name\":\"Demo Trader\",\"workspaceName\":\"Demo\"}");
        return registered.statusCode() == HttpURLConnection.HTTP_CONFLICT
                ? journal.post("auth/login", "{" + credentials + "}")
                : registered;
    }

    private static String awaitEnd(JournalClient journal, String importId) throws InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        String status = "QUEUED";
        while (UNDER_WAY.contains(status) && System.nanoTime() < deadline) {
            Thread.sleep(POLL);
            status = JournalClient.field(journal.get("imports/" + importId), "status");
        }
        return status;
    }
}
