package com.tradingjournal.billing.boundary;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

@WithServers
@HelidonTest
class BillingResourceIT {

    private static final String TRADE = """
            {"symbol": "TCS", "side": "BUY", "quantity": 10, "entryPrice": 3500, "entryTimestamp": "2026-01-05T04:00:00Z"}""";

    private final TestApi api;
    private TestWorkspace workspace;
    private TestWorkspace other;

    @Inject
    BillingResourceIT(WebTarget target) {
        this.api = TestApi.at(target.getUri());
    }

    @BeforeEach
    void register(TestDatabase database) {
        workspace = TestWorkspace.register(api, database);
        other = TestWorkspace.register(api, database);
    }

    @Test
    void ownerSeesAtOnceWhatAnybodyRecordsAndDeletes() {
        workspace.as(Role.MEMBER).post("/trades", TRADE);
        String id = workspace.as(Role.ADMIN).post("/trades", TRADE).at("/data/id");
        workspace.as(Role.ADMIN).delete("/trades/" + id);
        other.as(Role.OWNER).post("/trades", TRADE);
        Answer usage = workspace.as(Role.OWNER).get("/billing/usage");
        assertThat(usage.status()).isEqualTo(200);
        assertThat(usage.json().at("/data/months")).hasSize(1);
        assertThat(usage.at("/data/months/0/trades")).isEqualTo("2");
        assertThat(usage.at("/data/members")).isEqualTo("4");
        assertThat(usage.at("/data/accounts")).isEqualTo("4");
        assertThat(usage.at("/data/plan")).isEqualTo("ENTERPRISE");
        assertThat(usage.at("/data/timeZone")).isEqualTo("Asia/Kolkata");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "OWNER")
    void usageIsForTheOwnerAlone(Role role) {
        Answer refused = workspace.as(role).get("/billing/usage");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("FORBIDDEN");
    }

    @Test
    void visitorIsNotSignedIn() {
        assertThat(api.get("/billing/usage").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "61", "-1", "1.5", "all", "999999999999"})
    void numberOfMonthsIsChecked(String months) {
        Answer refused = workspace.as(Role.OWNER).get("/billing/usage?months=" + months);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.fields()).containsExactly("months");
    }
}
