package com.tradingjournal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.tradingjournal.tenancy.entity.Role;
import com.tradingjournal.testing.TestApi;
import com.tradingjournal.testing.TestApi.Answer;
import com.tradingjournal.testing.TestDatabase;
import com.tradingjournal.testing.TestWorkspace;
import com.tradingjournal.testing.WithServers;
import io.helidon.config.mp.MpConfigSources;
import io.helidon.microprofile.testing.AddConfigSource;
import io.helidon.microprofile.testing.junit5.HelidonTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.WebTarget;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a browser asks for with every request. */
@WithServers
@HelidonTest
class CompressionIT {

    private static final int CONNECTIONS = 8;
    private static final int ROUNDS = 15;

    /** A page of the client and a script, each long enough to be compressed in more than one piece. */
    private static final Map<String, String> PAGES = Map.of(
            "//index.html", "<p>Hello, trader.</p>".repeat(5_000), "//script.js", "let answer = 42;".repeat(20_000));

    private static final List<String> FIGURES =
            List.of("/analytics/summary", "/analytics/definitions", "/analytics/equity-curve", "/analytics/statistics");

    private final TestApi anyone;
    private TestApi plain;
    private TestApi browser;

    @AddConfigSource
    static ConfigSource client() throws IOException {
        Path root = Files.createTempDirectory("client-");
        root.toFile().deleteOnExit();
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            Path file = root.resolve(page.getKey().substring(2));
            Files.writeString(file, page.getValue());
            file.toFile().deleteOnExit();
        }
        return MpConfigSources.create(Map.of("web.root", root.toString()));
    }

    @Inject
    CompressionIT(WebTarget target) {
        this.anyone = TestApi.at(target.getUri());
        this.plain = anyone;
        this.browser = anyone;
    }

    @BeforeEach
    void register(TestDatabase database) {
        plain = TestWorkspace.register(anyone, database).as(Role.OWNER);
        browser = plain.with("Accept-Encoding", "gzip");
    }

    @Test
    void answerWithABodyIsCompressedAndSaysSo() {
        Answer list = browser.get("/trades");
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.header("Content-Encoding")).contains("gzip");
        assertThat(list.header("Vary")).contains("Accept-Encoding");
    }

    @Test
    void answerWithoutABodyStaysWithoutOne() {
        assertThat(browser.post("/auth/logout", "").status()).isEqualTo(204);
    }

    @Test
    void unchangedAnswerStaysWithoutABody() {
        String tag = browser.get("/me").header("ETag").orElseThrow();
        Answer again = browser.with("If-None-Match", tag).get("/me");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void everyAnswerCanBeReadHoweverManyAreAskedForAtOnce() throws Exception {
        Map<String, String> expected = new HashMap<>(PAGES);
        for (String path : FIGURES) {
            expected.put(path, data(plain.get(path).body()));
        }
        List<Callable<Void>> connections = Collections.nCopies(CONNECTIONS, () -> {
            try (HttpClient connection =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
                for (int i = 0; i < ROUNDS; i++) {
                    for (Map.Entry<String, String> asked : expected.entrySet()) {
                        String read = unzipped(connection, asked.getKey());
                        assertThat(PAGES.containsKey(asked.getKey()) ? read : data(read))
                                .isEqualTo(asked.getValue());
                    }
                }
                return null;
            }
        });
        try (ExecutorService together = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (Future<Void> connection : together.invokeAll(connections)) {
                connection.get();
            }
        }
    }

    private String unzipped(HttpClient connection, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(browser.origin() + (path.startsWith("//") ? path.substring(1) : "/api/v1" + path)))
                .headers(browser.headers().toArray(String[]::new))
                .build();
        HttpResponse<InputStream> answer = connection.send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.headers().firstValue("Content-Encoding")).as(path).contains("gzip");
        try (InputStream zipped = new GZIPInputStream(answer.body())) {
            return new String(zipped.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What is the same whoever asks when. */
    private static String data(String body) {
        try {
            return Json.mapper().readTree(body).get("data").toString();
        } catch (JsonProcessingException noJson) {
            throw new AssertionError(body, noJson);
        }
    }
}
