package com.tradingjournal.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The API as a client sees it: plain HTTP, nothing thrown for a status.
 *
 * @param origin of the server, such as {@code http://127.0.0.1:41234}
 * @param headers sent with every request: names and values in turn
 */
public record TestApi(URI origin, List<String> headers) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    public static TestApi at(URI origin) {
        return new TestApi(URI.create("http://" + origin.getAuthority()), List.of());
    }

    public TestApi with(String name, String value) {
        List<String> more = new ArrayList<>(headers);
        more.add(name);
        more.add(value);
        return new TestApi(origin, List.copyOf(more));
    }

    public TestApi as(String accessToken) {
        return with("Authorization", "Bearer " + accessToken);
    }

    public Answer get(String path) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody());
    }

    public Answer delete(String path) {
        return send("DELETE", path, HttpRequest.BodyPublishers.noBody());
    }

    public Answer post(String path, String json) {
        return with("Content-Type", "application/json").send("POST", path, HttpRequest.BodyPublishers.ofString(json));
    }

    public Answer put(String path, String json) {
        return with("Content-Type", "application/json").send("PUT", path, HttpRequest.BodyPublishers.ofString(json));
    }

    public Answer patch(String path, String json) {
        return with("Content-Type", "application/json").send("PATCH", path, HttpRequest.BodyPublishers.ofString(json));
    }

    /** @param path below {@code /api/v1}; one that begins with two slashes is taken from the root */
    public Answer send(String method, String path, HttpRequest.BodyPublisher body) {
        URI target = URI.create(origin + (path.startsWith("//") ? path.substring(1) : "/api/v1" + path));
        HttpRequest.Builder request = HttpRequest.newBuilder(target).method(method, body);
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }

        public JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (JsonProcessingException noJson) {
                throw new AssertionError(status() + " with a body that is no JSON: " + body(), noJson);
            }
        }

        /** @param pointer such as {@code /data/id}; the text of what is there, empty when nothing is */
        public String at(String pointer) {
            return json().at(pointer).asText();
        }

        public String code() {
            return at("/error/code");
        }

        /** The fields an error names. */
        public List<String> fields() {
            return json().at("/error/details").findValuesAsText("field");
        }

        /** The refresh token a sign-in left, as a client sends it back. */
        public String cookie() {
            return response.headers().firstValue("Set-Cookie").orElse("").split(";", 2)[0];
        }
    }
}
