package com.tradingjournal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tradingjournal.tenancy.entity.Role;
import com.tradingjournal.testing.TestApi;
import com.tradingjournal.testing.TestApi.Answer;
import com.tradingjournal.testing.TestDatabase;
import com.tradingjournal.testing.TestWorkspace;
import com.tradingjournal.testing.WithServers;
import io.helidon.microprofile.testing.junit5.HelidonTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.WebTarget;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@WithServers
@HelidonTest
class BadInputIT {

    private static final String ACCOUNT =
            "{\"name\": \"A\", \"currency\": \"USD\", \"timeZone\": \"UTC\", \"lotMethod\": \"FIFO\", \"startingBalance\": %s}";

    private final TestApi anyone;
    private TestApi owner;

    @Inject
    BadInputIT(WebTarget target) {
        this.anyone = TestApi.at(target.getUri());
    }

    @BeforeEach
    void register(TestDatabase database) {
        owner = TestWorkspace.register(anyone, database).as(Role.OWNER);
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.at("/meta/requestId"))
                .isEqualTo(answer.header("X-Request-Id").orElseThrow());
    }

    /** The server refuses these before any filter sees them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /api/v1/trades/%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /api/v1/me HTTP/1.1\r\nHost: a\r\nBad header: x\r\nConnection: close\r\n\r\n"
            })
    void requestThatIsNoneIsRefusedInTheSameWords(String request) throws Exception {
        String answer = sent(request);
        assertThat(answer).startsWith("HTTP/1.1 400 ");
        assertThat(answer.toLowerCase(Locale.ROOT))
                .contains(
                        "content-type: application/json", "x-content-type-options: nosniff", "cache-control: no-store");
        JsonNode body = new ObjectMapper().readTree(answer.substring(answer.indexOf("\r\n\r\n")));
        assertThat(body.at("/error/code").asText()).isEqualTo("VALIDATION_ERROR");
        assertThat(answer.contains("RateLimit-Remaining: ")).isEqualTo(request.contains("/api/v1"));
        assertThat(answer)
                .containsIgnoringCase(
                        "X-Request-Id: " + body.at("/meta/requestId").asText() + "\r\n");
    }

    private String sent(String request) throws IOException {
        try (Socket socket =
                new Socket(anyone.origin().getHost(), anyone.origin().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"name\": \"a\",}",
                "{\"name\": NaN}",
                "{\"name\": \"a\"} x",
                "{\"name\": \"a\", \"name\": \"b\"}",
                "'a'"
            })
    void whatIsNoJsonIsMalformed(String body) {
        refused(owner.post("/tags", body), 400, "MALFORMED_JSON");
    }

    @Test
    void deepNestingIsRefusedWhereverItIs() {
        String deep = "[".repeat(5_000);
        assertThat(owner.post("/tags", "{\"name\":" + deep).status()).isEqualTo(400);
        assertThat(owner.post("/tags", "{\"colour\":" + deep).status()).isEqualTo(400);
        assertThat(owner.post("/tags", deep).status()).isEqualTo(400);
    }

    @Test
    void bytesThatAreNotUtf8AreMalformed() {
        byte[] body = "{\"name\": \"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        Answer answer =
                owner.with("Content-Type", "application/json").send("POST", "/tags", BodyPublishers.ofByteArray(body));
        refused(answer, 400, "MALFORMED_JSON");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": 5}|name",
                "{\"name\": \"a\\u0000b\"}|name",
                "{\"name\": \"a\\ud800b\"}|name",
                "{\"name\": \"a\", \"tenantId\": \"x\"}|tenantId",
                "{\"name\": null}|name",
                "{}|name",
                "null|body",
                "[]|body",
            })
    void whatBreaksARuleNamesItsField(String body, String field) {
        Answer answer = owner.post("/tags", body);
        refused(answer, 400, "VALIDATION_ERROR");
        assertThat(answer.fields()).containsExactly(field);
    }

    @Test
    void namesInAMapAreTextsLikeAnyOther() {
        Answer answer = owner.post("/import-mappings", """
                {"name": "a", "format": "generic-fills", "mapping": {"a\\u0000b": "SYMBOL"}}""");
        refused(answer, 400, "VALIDATION_ERROR");
        assertThat(answer.body()).contains("a character that is not allowed");
    }

    @Test
    void anEmptyBodyIsRefused() {
        refused(owner.post("/tags", ""), 400, "VALIDATION_ERROR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "\"5\"", "0.123456789", "90000000001", "true", "-1e999999999"})
    void numbersOutOfRangeNameTheirField(String number) {
        Answer answer = owner.post("/accounts", ACCOUNT.formatted(number));
        refused(answer, 400, "VALIDATION_ERROR");
        assertThat(answer.fields()).containsExactly("startingBalance");
    }

    @Test
    void numbersComeBackPlain() {
        Answer answer = owner.post("/accounts", ACCOUNT.formatted("1.50E+3"));
        assertThat(answer.body()).contains("\"startingBalance\":1500,");
    }

    @ParameterizedTest
    @CsvSource({
        "/tags?colour=red,colour",
        "/tags?limit=,limit",
        "/tags?limit=0,limit",
        "/tags?limit=x,limit",
        "/tags?limit=1&limit=2,limit"
    })
    void queryParametersAreTakenAtTheirWord(String path, String field) {
        Answer answer = owner.get(path);
        refused(answer, 400, "VALIDATION_ERROR");
        assertThat(answer.fields()).containsExactly(field);
    }

    @Test
    void unknownPathsAreNotFoundWithOrWithoutAToken() {
        refused(owner.get("/nothing"), 404, "NOT_FOUND");
        refused(anyone.get("/nothing"), 404, "NOT_FOUND");
        refused(anyone.get("//nothing/at/all"), 404, "NOT_FOUND");
        refused(owner.get("/accounts/not-an-id"), 404, "NOT_FOUND");
    }

    @Test
    void unknownMethodsAndMediaTypesAreNamed() {
        refused(owner.delete("/tags"), 405, "METHOD_NOT_ALLOWED");
        refused(owner.send("FROBNICATE", "/me", BodyPublishers.noBody()), 405, "METHOD_NOT_ALLOWED");
        refused(owner.with("Accept", "text/csv").get("/me"), 406, "NOT_ACCEPTABLE");
        Answer text = owner.with("Content-Type", "text/plain").send("POST", "/tags", BodyPublishers.ofString("a"));
        refused(text, 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void aBodyOverTheLimitIsTooLargeHoweverItIsSent() {
        byte[] body = ("{\"name\": \"" + "a".repeat(1_100_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        TestApi json = owner.with("Content-Type", "application/json");
        refused(json.send("POST", "/tags", BodyPublishers.ofByteArray(body)), 413, "PAYLOAD_TOO_LARGE");
        refused(
                json.send("POST", "/tags", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))),
                413,
                "PAYLOAD_TOO_LARGE");
    }

    @Test
    void aHarmlessRequestIdIsKeptAndAnotherReplaced() {
        assertThat(owner.with("X-Request-Id", "mine-1").get("/me").at("/meta/requestId"))
                .isEqualTo("mine-1");
        assertThat(owner.with("X-Request-Id", "no spaces").get("/me").at("/meta/requestId"))
                .isNotEqualTo("no spaces");
    }

    @Test
    void namingAWorkspaceInAHeaderIsRefused() {
        refused(owner.with("X-Tenant-Id", "x").get("/me"), 400, "VALIDATION_ERROR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/me", "/nothing", "//health/live", "//openapi", "//nothing", "//.well-known/jwks.json"})
    void everyAnswerCarriesTheSecurityHeaders(String path) {
        Answer answer = anyone.get(path);
        assertThat(answer.header("Content-Security-Policy"))
                .hasValueSatisfying(
                        policy -> assertThat(policy).contains("default-src 'none'", "frame-ancestors 'none'"));
        assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.header("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(answer.header("X-XSS-Protection")).hasValue("0");
        assertThat(answer.header("Server")).isEmpty();
    }

    @Test
    void whatIsAuthenticatedIsStoredNowhere() {
        assertThat(owner.get("/me").header("Cache-Control")).hasValue("no-store");
        assertThat(anyone.get("/me").header("Cache-Control")).hasValue("no-store");
    }

    @Test
    void whoHasTheVersionGetsNotModified() {
        Answer first = owner.get("/me");
        Answer again =
                owner.with("If-None-Match", first.header("ETag").orElseThrow()).get("/me");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void aChangeOfAnotherVersionIsStale() {
        refused(owner.with("If-Match", "\"99\"").patch("/me", "{\"name\": \"New\"}"), 409, "STALE_VERSION");
    }
}
