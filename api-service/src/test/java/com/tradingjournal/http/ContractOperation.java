package com.tradingjournal.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tradingjournal.testing.TestApi;
import com.tradingjournal.testing.TestApi.Answer;
import com.tradingjournal.testing.TestUpload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An operation of the document, called as its example says.
 *
 * @param path below the base path, with its parameters in braces
 * @param open needs no token
 * @param upload takes a form with a file
 */
record ContractOperation(String id, String verb, String path, boolean open, boolean upload) {

    private static final Path EXAMPLES = Path.of("../openapi/examples");
    private static final String BASE = "/api/v1";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PARAMETER = Pattern.compile("\\{\\w+}");

    private static final TestUpload FILE = TestUpload.of("""
            symbol,side,quantity,entry_price,exit_price,fees,entry_timestamp,exit_timestamp
            INFY,BUY,10,1500,1510,5,2026-01-05T04:00:00Z,2026-01-05T05:00:00Z
            """);

    static List<ContractOperation> all(JsonNode document) {
        List<ContractOperation> all = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> entry.getValue().has("operationId"))
                        .forEach(entry -> all.add(of(path.getKey(), entry.getKey(), entry.getValue()))));
        return all;
    }

    private static ContractOperation of(String path, String verb, JsonNode operation) {
        return new ContractOperation(
                operation.path("operationId").asText(),
                verb.toUpperCase(Locale.ROOT),
                path.substring(BASE.length()),
                operation.has("security") && operation.path("security").isEmpty(),
                operation.path("requestBody").path("content").has("multipart/form-data"));
    }

    /** The path up to and with each of its parameters: {@code /trades/{id}}, then {@code /trades/{id}/executions/{executionId}}. */
    List<String> parameters() {
        return PARAMETER
                .matcher(path)
                .results()
                .map(MatchResult::end)
                .map(end -> path.substring(0, end))
                .toList();
    }

    /** @param valueOf of each parameter, named as in {@link #parameters} */
    Answer call(TestApi api, String query, UnaryOperator<String> valueOf) {
        Matcher parameter = PARAMETER.matcher(path);
        String address = parameter.replaceAll(found -> valueOf.apply(path.substring(0, found.end()))) + query;
        if (upload) {
            return FILE.post(api, address);
        }
        String body = example();
        return body.isEmpty()
                ? api.send(verb, address, BodyPublishers.noBody())
                : api.with("Content-Type", "application/json").send(verb, address, BodyPublishers.ofString(body));
    }

    private String example() {
        Path file = EXAMPLES.resolve(id + ".json");
        try {
            JsonNode request =
                    Files.exists(file) ? JSON.readTree(Files.readString(file)).path("request") : JSON.missingNode();
            return request.isMissingNode() ? "" : request.toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Something of the right form for every parameter, the same each time. */
    static UnaryOperator<String> values(Map<String, String> known, String otherwise) {
        return parameter -> known.getOrDefault(parameter, otherwise);
    }
}
