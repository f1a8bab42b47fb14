package com.tradingjournal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tradingjournal.testing.WithServers;
import io.helidon.microprofile.testing.junit5.HelidonTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.WebTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The document that is served is the one that is committed, and says what its readers need. {@code -Dopenapi.write=true} refreshes it. */
@WithServers
@HelidonTest
class OpenApiContractIT {

    private static final Path COMMITTED = Path.of("../openapi/openapi.yaml");
    private static final Path EXAMPLES = Path.of("../openapi/examples");

    @Inject
    private WebTarget target;

    @Test
    void servedDocumentIsTheCommittedOne() throws IOException {
        String served = target.path("/openapi").request().get(String.class);
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(COMMITTED, served);
        }
        assertThat(Files.readString(COMMITTED)).isEqualTo(served);
    }

    @Test
    void everyOperationHasAnIdAndASummary() throws IOException {
        assertThat(operations(operation -> !operation.has("operationId") || !operation.has("summary")))
                .isEmpty();
    }

    @Test
    void everyAnswerWithABodyHasAnExample() throws IOException {
        assertThat(operations(OpenApiContractIT::lacksExample)).isEmpty();
    }

    @Test
    void everyRequestBodyHasAnExample() throws IOException {
        assertThat(operations(
                        operation -> anyContent(operation.path("requestBody"), OpenApiContractIT::jsonWithoutExample)))
                .isEmpty();
    }

    @Test
    void everyExampleBelongsToAnOperation() throws IOException {
        List<String> known = new ArrayList<>();
        operations(operation -> known.add(operation.path("operationId").asText() + ".json"));
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            assertThat(files.map(file -> file.getFileName().toString())).isSubsetOf(known);
        }
    }

    /** Registering and resetting bring a new password, which nobody can guess wrongly. */
    @Test
    void everyOperationThatAsksForAPasswordMayFindItLocked() throws IOException {
        JsonNode schemas = document().path("components").path("schemas");
        List<String> asking = operations(operation -> properties(schemas, operation)
                .anyMatch(name -> name.equals("password") || name.equals("currentPassword")));
        asking.removeAll(List.of("register", "resetPassword"));
        assertThat(operations(operation -> operation.path("responses").has("423")))
                .hasSizeGreaterThan(8)
                .containsExactlyInAnyOrderElementsOf(asking);
    }

    private static Stream<String> properties(JsonNode schemas, JsonNode operation) {
        String reference = operation
                .at("/requestBody/content/application~1json/schema/$ref")
                .asText();
        return schemas
                .path(reference.substring(reference.lastIndexOf('/') + 1))
                .path("properties")
                .properties()
                .stream()
                .map(Map.Entry::getKey);
    }

    private static boolean lacksExample(JsonNode operation) {
        return operation.path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .anyMatch(answer -> anyContent(answer.getValue(), OpenApiContractIT::jsonWithoutExample));
    }

    private static boolean anyContent(JsonNode holder, Predicate<JsonNode> wanted) {
        JsonNode json = holder.path("content").path("application/json");
        return !json.isMissingNode() && wanted.test(json);
    }

    private static boolean jsonWithoutExample(JsonNode content) {
        return !content.has("example");
    }

    private List<String> operations(Predicate<JsonNode> wanted) throws IOException {
        List<String> found = new ArrayList<>();
        for (JsonNode path : document().path("paths")) {
            for (JsonNode operation : path) {
                if (operation.has("responses") && wanted.test(operation)) {
                    found.add(operation.path("operationId").asText(operation.toString()));
                }
            }
        }
        return found;
    }

    private JsonNode document() throws IOException {
        return new ObjectMapper()
                .readTree(target.path("/openapi").request("application/json").get(String.class));
    }
}
