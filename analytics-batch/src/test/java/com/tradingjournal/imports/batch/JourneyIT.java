package com.tradingjournal.imports.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tradingjournal.devservices.servers.DatabaseRole;
import com.tradingjournal.jobs.batch.BatchNode;
import com.tradingjournal.tenancy.entity.Role;
import com.tradingjournal.testing.TestApi;
import com.tradingjournal.testing.TestApi.Answer;
import com.tradingjournal.testing.TestDatabase;
import com.tradingjournal.testing.TestUpload;
import com.tradingjournal.testing.TestWorkspace;
import com.tradingjournal.testing.WithServers;
import org.junit.jupiter.api.Test;

/** A file's whole way through both processes, as built: upload, queue, load, figures; and the API killed right after its 202. */
@WithServers(role = DatabaseRole.BATCH)
class JourneyIT {

    @Test
    void fileThatWasAcceptedBecomesTradesThoughTheApiIsKilled(TestDatabase database) throws Exception {
        TestWorkspace workspace;
        String id;
        try (ApiNode api = ApiNode.start()) {
            workspace = TestWorkspace.register(api.client(), database);
            Answer accepted = TestUpload.of(ManyFills.zerodha(2_000)).post(workspace.as(Role.OWNER), "/trades/import");
            id = accepted.at("/data/id");
            api.kill();
        }
        try (BatchNode batch = BatchNode.start();
                ApiNode again = ApiNode.start()) {
            TestApi owner = again.client().as(workspace.person(Role.OWNER).accessToken());
            assertThat(ended(owner, id).at("/data/counts").toString())
                    .isEqualTo(
                            "{\"rows\":2000,\"imported\":2000,\"duplicates\":0,\"changed\":0,\"ignored\":0,\"rejected\":0}");
            assertThat(owner.get("/trades?count=true&limit=1").at("/meta/total"))
                    .isEqualTo("1000");
            String second = TestUpload.of(ManyFills.zerodha(2_400))
                    .post(owner, "/trades/import")
                    .at("/data/id");
            assertThat(ended(owner, second).at("/data/counts").toString())
                    .isEqualTo(
                            "{\"rows\":2400,\"imported\":400,\"duplicates\":2000,\"changed\":0,\"ignored\":0,\"rejected\":0}");
            assertThat(owner.get("/analytics/summary").at("/data/n")).isEqualTo("1200");
        }
    }

    private static JsonNode ended(TestApi api, String id) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            Answer found = api.get("/imports/" + id);
            if (found.at("/data/progress/percent").equals("100")) {
                assertThat(found.at("/data/status")).isEqualTo("COMPLETED");
                return found.json();
            }
            Thread.sleep(100);
        }
        throw new AssertionError(
                "Not within a minute: " + api.get("/imports/" + id).body());
    }
}
