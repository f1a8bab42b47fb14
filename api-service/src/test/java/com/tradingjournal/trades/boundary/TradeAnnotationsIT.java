package com.tradingjournal.trades.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.tenancy.entity.Role;
import com.tradingjournal.testing.TestApi;
import com.tradingjournal.testing.TestApi.Answer;
import com.tradingjournal.testing.TestDatabase;
import com.tradingjournal.testing.TestWorkspace;
import com.tradingjournal.testing.WithServers;
import io.helidon.microprofile.testing.junit5.HelidonTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.WebTarget;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@WithServers
@HelidonTest
class TradeAnnotationsIT {

    private final TestApi api;
    private TestApi owner;

    @Inject
    TradeAnnotationsIT(WebTarget target) {
        this.api = TestApi.at(target.getUri());
        this.owner = api;
    }

    @BeforeEach
    void strategies(TestDatabase database) {
        owner = TestWorkspace.register(api, database).as(Role.OWNER);
        owner.post("/strategies", "{\"name\": \"Momentum\", \"rules\": [\"Above VWAP\", \"Risk 1%\"]}");
        owner.post("/strategies", "{\"name\": \"Reversal\", \"rules\": [\"Risk 1%\", \"Wait\"]}");
    }

    @Test
    void tradeTellsWhichRulesWereFollowedAndWhatWentWrong() {
        Answer trade = create(told());
        assertThat(trade.status()).as(trade.body()).isEqualTo(201);
        assertThat(trade.json().at("/data/rules"))
                .hasToString("[{\"rule\":\"Above VWAP\",\"followed\":true},{\"rule\":\"Risk 1%\",\"followed\":false}]");
        assertThat(trade.json().at("/data/mistakes")).hasToString("[\"Chased\",\"Too big\"]");
        Answer listed = owner.get("/trades");
        assertThat(listed.json().at("/data/0/rules")).hasSize(2);
        assertThat(listed.json().at("/data/0/mistakes")).hasSize(2);
    }

    @Test
    void patchLeavesWhatItDoesNotName() {
        String path = path(create(told()));
        Answer rated = owner.patch(path, "{\"rating\": 2}");
        assertThat(rated.json().at("/data/rules")).hasSize(2);
        assertThat(rated.json().at("/data/mistakes")).hasSize(2);
        Answer emptied = owner.patch(path, "{\"rules\": null, \"mistakes\": [\"FOMO\"]}");
        assertThat(emptied.json().at("/data/rules")).isEmpty();
        assertThat(emptied.json().at("/data/mistakes")).hasToString("[\"FOMO\"]");
    }

    @Test
    void putSaysThemAnew() {
        String path = path(create(told()));
        Answer replaced = owner.put(path, TradeBody.closed().json());
        assertThat(replaced.json().at("/data/rules")).isEmpty();
        assertThat(replaced.json().at("/data/mistakes")).isEmpty();
        assertThat(replaced.json().at("/data/strategy").isNull()).isTrue();
    }

    @Test
    void ruleOfAnotherStrategyIsRefused() {
        Answer refused = create(told().with("strategy", "Reversal"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.fields()).containsExactly("rules[0].rule");
        assertThat(create(told().without("strategy")).fields()).containsExactly("rules[0].rule", "rules[1].rule");
        assertThat(owner.get("/trades?count=true").at("/meta/total")).isEqualTo("0");
    }

    @Test
    void anotherStrategyDropsTheRulesItDoesNotHave() {
        String path = path(create(told()));
        Answer changed = owner.patch(path, "{\"strategy\": \"reversal\"}");
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.json().at("/data/rules")).hasToString("[{\"rule\":\"Risk 1%\",\"followed\":false}]");
        assertThat(owner.patch(path, "{\"strategy\": null}").json().at("/data/rules"))
                .isEmpty();
    }

    @Test
    void ruleThatTheStrategyNoLongerHasStaysTold() {
        String path = path(create(told()));
        String momentum = owner.get("/strategies").at("/data/0/id");
        owner.patch("/strategies/" + momentum, "{\"rules\": [\"Above VWAP\"]}");
        assertThat(owner.patch(path, "{\"rating\": 3}").json().at("/data/rules"))
                .hasSize(2);
        owner.delete("/strategies/" + momentum);
        assertThat(owner.get(path).json().at("/data/rules")).isEmpty();
        assertThat(owner.patch(path, "{\"rating\": 4}").status()).isEqualTo(200);
    }

    @Test
    void noteLeavesTheFillsUntouched() {
        String path = path(create(told()));
        Answer before = owner.get(path + "/executions");
        owner.patch(path, "{\"notes\": \"later\"}");
        assertThat(owner.get(path + "/executions").json().at("/data"))
                .isEqualTo(before.json().at("/data"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "mistakes | [\"\"] | mistakes[0]",
                "mistakes | [7] | mistakes[0]",
                "mistakes | \"FOMO\" | mistakes",
                "rules | [{\"rule\": \"Above VWAP\"}] | rules[0].followed",
                "rules | [{\"rule\": \" \", \"followed\": true}] | rules[0].rule",
                "rules | [null] | rules[0]",
                "rules | [{\"rule\": \"Above VWAP\", \"followed\": \"yes\"}] | rules[0].followed",
                "rules | [{\"rule\": \"Above VWAP\", \"followed\": true}, {\"rule\": \"Above VWAP\", \"followed\": true}] | rules[1].rule"
            })
    void namesTheField(String field, String value, String named) {
        String body = TradeBody.closed().with("strategy", "Momentum").json();
        Answer refused = owner.post("/trades", body.replaceFirst("\\{", "{\"" + field + "\": " + value + ","));
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.fields()).containsExactly(named);
    }

    @Test
    void tooManyOrTooLongMistakesAreRefused() {
        assertThat(create(TradeBody.closed().with("mistakes", Collections.nCopies(21, "x")))
                        .fields())
                .containsExactly("mistakes");
        assertThat(create(TradeBody.closed().with("mistakes", List.of("x".repeat(51))))
                        .fields())
                .containsExactly("mistakes[0]");
    }

    private static TradeBody told() {
        return TradeBody.closed()
                .with("strategy", "Momentum")
                .with(
                        "rules",
                        List.of(
                                Map.of("rule", "Above VWAP", "followed", true),
                                Map.of("rule", " Risk 1% ", "followed", false)))
                .with("mistakes", List.of(" Chased ", "Too big", "chased"));
    }

    private Answer create(TradeBody body) {
        return owner.post("/trades", body.json());
    }

    private static String path(Answer trade) {
        return "/trades/" + trade.at("/data/id");
    }
}
