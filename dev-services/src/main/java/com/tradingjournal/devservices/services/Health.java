package com.tradingjournal.devservices.services;

import com.tradingjournal.devservices.process.Supervised;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;

/** Asks a service whether it is ready to serve. */
public record Health(Service service, int port) {

    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final int PATIENCE_MILLIS = 5000;

    /** Returns once it is ready; a service that ends twice meanwhile will not get better by waiting. */
    public void await(Supervised<ServiceProcess> process) throws InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!ready()) {
            if (process.failures() > 1) {
                throw new IllegalStateException(service.module() + " does not start: "
                        + process.current().process().lastWords());
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(service.module() + " was not ready in " + LIMIT.toSeconds() + " s: "
                        + process.current().process().lastWords());
            }
            Thread.sleep(POLL);
        }
    }

    public boolean ready() {
        try {
            HttpURLConnection connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/health/ready")
                    .toURL()
                    .openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }
}
