package com.tradingjournal.auth.control.google;

import com.tradingjournal.errors.entity.Unauthenticated;
import com.tradingjournal.errors.entity.Unavailable;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks the provider. Whatever is no answer in time, of bounded size and in JSON is {@link Unavailable}. */
@ApplicationScoped
class ProviderClient {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final long LONGEST = 256 * 1024;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    JsonObject get(URI address) {
        HttpResponse<String> answer = send(request(address).GET().build());
        if (answer.statusCode() != 200) {
            throw unavailable(new IOException(address + " answered " + answer.statusCode()));
        }
        return json(answer.body());
    }

    /** @throws Unauthenticated where the provider does not accept what it is sent */
    JsonObject post(URI address, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = send(request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
        if (answer.statusCode() >= 500 || answer.statusCode() == 429) {
            throw unavailable(new IOException(address + " answered " + answer.statusCode()));
        }
        if (answer.statusCode() != 200) {
            throw new Unauthenticated();
        }
        return json(answer.body());
    }

    @PreDestroy
    void close() {
        http.shutdownNow();
    }

    private static HttpRequest.Builder request(URI address) {
        boolean encrypted = "https".equals(address.getScheme());
        if (!encrypted && !LOOPBACK.contains(String.valueOf(address.getHost()))) {
            throw unavailable(new IOException("Not by https: " + address));
        }
        return HttpRequest.newBuilder(address).timeout(ANSWER).header("Accept", "application/json");
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST));
        } catch (IOException away) {
            throw unavailable(away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw unavailable(stopped);
        }
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (JsonException noJson) {
            throw unavailable(noJson);
        }
    }

    private static Unavailable unavailable(Exception cause) {
        return new Unavailable("Google cannot be reached at the moment.", cause);
    }
}
