package com.tradingjournal.trades.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.tenancy.entity.Role;
import com.tradingjournal.testing.TestApi;
import com.tradingjournal.testing.TestApi.Answer;
import com.tradingjournal.testing.TestDatabase;
import com.tradingjournal.testing.TestWorkspace;
import com.tradingjournal.testing.WithServers;
import io.helidon.microprofile.testing.junit5.AddBean;
import io.helidon.microprofile.testing.junit5.HelidonTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.WebTarget;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a bulk asks of the database does not depend on how many trades it is about. */
@WithServers
@HelidonTest
@AddBean(CountedDatabase.class)
class BulkCostIT {

    private final TestApi api;

    @Inject
    BulkCostIT(WebTarget target) {
        this.api = TestApi.at(target.getUri());
    }

    @Test
    void rulesAndStrategiesAreAskedForOnce(TestDatabase database) {
        TestApi owner = TestWorkspace.register(api, database).as(Role.OWNER);
        owner.post("/strategies", "{\"name\": \"Plan\", \"rules\": [\"Wait\"]}");
        TradeBody body = TradeBody.closed()
                .with("strategy", "Plan")
                .with("rules", List.of(Map.of("rule", "Wait", "followed", true)));
        String create = "{\"op\": \"CREATE\", \"trade\": " + body.json() + "}";
        List<String> ids = bulk(
                        owner, IntStream.range(0, 24).mapToObj(i -> create).toList())
                .json()
                .at("/data")
                .findValuesAsText("id");
        int few = statementsOf(owner, ids.subList(0, 4), "few");
        assertThat(statementsOf(owner, ids.subList(4, 24), "many")).isLessThan(few + 4);
    }

    private static int statementsOf(TestApi owner, List<String> ids, String tag) {
        int before = CountedDatabase.STATEMENTS.get();
        bulk(
                owner,
                ids.stream()
                        .map(id -> "{\"op\": \"TAG\", \"id\": \"%s\", \"tags\": [\"%s\"]}".formatted(id, tag))
                        .toList());
        return CountedDatabase.STATEMENTS.get() - before;
    }

    private static Answer bulk(TestApi owner, List<String> operations) {
        Answer done = owner.post(
                "/trades/bulk", operations.stream().collect(Collectors.joining(",", "{\"operations\": [", "]}")));
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        return done;
    }
}
