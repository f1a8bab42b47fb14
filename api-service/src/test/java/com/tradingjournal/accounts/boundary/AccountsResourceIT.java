package com.tradingjournal.accounts.boundary;

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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithServers
@HelidonTest
class AccountsResourceIT {

    private final TestApi api;
    private @Nullable TestWorkspace workspace;

    @Inject
    AccountsResourceIT(WebTarget target) {
        this.api = TestApi.at(target.getUri());
    }

    @BeforeEach
    void register(TestDatabase database) {
        workspace = TestWorkspace.register(api, database);
    }

    @Test
    void accountFollowsTheWorkspaceInWhatIsLeftOpen() {
        Answer account = owner().post("/accounts", "{\"name\": \"Swing\"}");
        assertThat(account.status()).isEqualTo(201);
        assertThat(account.at("/data/currency")).isEqualTo("INR");
        assertThat(account.at("/data/timeZone")).isEqualTo("Asia/Kolkata");
        assertThat(account.at("/data/lotMethod")).isEqualTo("INDIAN_EQUITY");
        assertThat(account.json().at("/data/startingBalance").isNull()).isTrue();
        Answer dollars = owner().post(
                        "/accounts", "{\"name\": \"US\", \"currency\": \"USD\", \"timeZone\": \"America/New_York\"}");
        assertThat(dollars.at("/data/lotMethod")).isEqualTo("FIFO");
    }

    @Test
    void nameIsTakenWhateverItsCase() {
        assertThat(owner().post("/accounts", "{\"name\": \"main\"}").code()).isEqualTo("CONFLICT");
    }

    @Test
    void patchChangesWhatItNamesAndHonoursTheVersion() {
        Answer account = owner().post("/accounts", "{\"name\": \"Swing\", \"startingBalance\": 100000}");
        String path = "/accounts/" + account.at("/data/id");
        TestApi first = owner().with("If-Match", account.header("ETag").orElseThrow());
        Answer renamed = first.patch(path, "{\"name\": \"Position\", \"broker\": \"Zerodha\"}");
        assertThat(renamed.at("/data/name")).isEqualTo("Position");
        assertThat(renamed.at("/data/startingBalance")).isEqualTo("100000");
        assertThat(first.patch(path, "{\"name\": \"Again\"}").code()).isEqualTo("STALE_VERSION");
    }

    @Test
    void wrongFieldsAreNamed() {
        assertThat(owner().post("/accounts", "{\"name\": \"\"}").fields()).containsExactly("name");
        assertThat(owner().post("/accounts", "{\"name\": \"A\", \"timeZone\": \"IST\"}")
                        .fields())
                .containsExactly("timeZone");
        assertThat(owner().post("/accounts", "{\"name\": \"A\", \"timeZone\": \"+05:30\"}")
                        .fields())
                .containsExactly("timeZone");
        assertThat(owner().post("/accounts", "{\"name\": \"A\", \"currency\": \"inr\"}")
                        .fields())
                .containsExactly("currency");
        assertThat(owner().post("/accounts", "{\"name\": \"A\", \"lotMethod\": \"HIFO\"}")
                        .fields())
                .containsExactly("lotMethod");
        assertThat(owner().post("/accounts", "{\"name\": \"A\", \"startingBalance\": -1}")
                        .fields())
                .containsExactly("startingBalance");
    }

    @Test
    void anotherLotMethodMatchesAnew() {
        Answer account = owner().post("/accounts", "{\"name\": \"Lots\", \"lotMethod\": \"FIFO\"}");
        String id = account.at("/data/id");
        Answer trade = owner().post("/trades", """
                {"accountId": "%s", "symbol": "X", "side": "BUY", "executions": [
                  {"side": "BUY", "quantity": 1, "price": 10, "executedAt": "2026-01-05T04:00:00Z"},
                  {"side": "BUY", "quantity": 1, "price": 20, "executedAt": "2026-01-05T05:00:00Z"},
                  {"side": "SELL", "quantity": 1, "price": 30, "executedAt": "2026-01-05T06:00:00Z"}]}""".formatted(id));
        assertThat(trade.at("/data/grossPnl")).isEqualTo("20");
        owner().patch("/accounts/" + id, "{\"lotMethod\": \"LIFO\"}");
        assertThat(owner().get("/trades/" + trade.at("/data/id")).at("/data/grossPnl"))
                .isEqualTo("10");
    }

    @Test
    void accountWithTradesStays() {
        String empty = "/accounts/"
                + owner().post("/accounts", "{\"name\": \"Empty\"}").at("/data/id");
        assertThat(owner().delete(empty).status()).isEqualTo(204);
        assertThat(owner().get(empty).status()).isEqualTo(404);
        Answer trade = owner().post("/trades", """
                {"symbol": "X", "side": "BUY", "quantity": 1, "entryPrice": 1, "entryTimestamp": "2026-01-05T04:00:00Z"}""");
        assertThat(owner().delete("/accounts/" + trade.at("/data/accountId")).status())
                .isEqualTo(409);
    }

    @Test
    void cashFlowsAreListedNewestFirstPageByPage() {
        String flows = main() + "/cash-flows";
        assertThat(owner().post(flows, "{\"date\": \"2026-01-01\", \"amount\": 100000}")
                        .status())
                .isEqualTo(201);
        assertThat(owner().post(flows, "{\"date\": \"2026-02-01\", \"amount\": -5000.25, \"note\": \"rent\"}")
                        .status())
                .isEqualTo(201);
        Answer first = owner().get(flows + "?limit=1");
        assertThat(first.at("/data/0/amount")).isEqualTo("-5000.25");
        Answer second = owner().get(first.at("/links/next").replace("/api/v1", ""));
        assertThat(second.at("/data/0/amount")).isEqualTo("100000");
        assertThat(second.json().at("/meta/page/nextCursor").isNull()).isTrue();
        assertThat(owner().post(flows, "{\"date\": \"2026-02-30\", \"amount\": 1}")
                        .fields())
                .containsExactly("date");
    }

    @Test
    void everyoneManagesHisOwnAndTheOwnerAll() {
        TestApi member = as(Role.MEMBER);
        String membersAccount =
                "/accounts/" + member.post("/accounts", "{\"name\": \"Mine\"}").at("/data/id");
        assertThat(member.patch(main(), "{\"name\": \"Stolen\"}").status()).isEqualTo(403);
        assertThat(owner().patch(membersAccount, "{\"broker\": \"Dhan\"}").status())
                .isEqualTo(200);
        assertThat(as(Role.VIEWER).post("/accounts", "{\"name\": \"V\"}").status())
                .isEqualTo(403);
        assertThat(as(Role.VIEWER).get("/accounts").status()).isEqualTo(200);
    }

    private String main() {
        return owner().get("/accounts").json().at("/data").findParents("name").stream()
                .filter(account -> account.at("/userId")
                        .asText()
                        .equals(workspace().person(Role.OWNER).id().toString()))
                .filter(account -> account.at("/name").asText().equals("Main"))
                .map(account -> "/accounts/" + account.at("/id").asText())
                .findFirst()
                .orElseThrow();
    }

    private TestApi owner() {
        return as(Role.OWNER);
    }

    private TestApi as(Role role) {
        return workspace().as(role);
    }

    private TestWorkspace workspace() {
        return Objects.requireNonNull(workspace);
    }
}
