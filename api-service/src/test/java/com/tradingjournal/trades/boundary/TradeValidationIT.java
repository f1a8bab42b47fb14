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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with a trade is answered by the field it is about, and nothing of it is kept. */
@WithServers
@HelidonTest
class TradeValidationIT {

    /** One workspace for all tests of the class: none of them changes it. */
    private static @Nullable TestApi shared;

    private final TestApi api;
    private TestApi owner;

    @Inject
    TradeValidationIT(WebTarget target) {
        this.api = TestApi.at(target.getUri());
        this.owner = api;
    }

    @BeforeEach
    void register(TestDatabase database) {
        if (shared != null) {
            owner = shared;
            return;
        }
        owner = TestWorkspace.register(api, database).as(Role.OWNER);
        shared = owner;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "symbol | null",
                "symbol | \"\"",
                "symbol | 7",
                "symbol | \"12345678901234567890123456789012345678901\"",
                "symbol | \"A\\u0000B\"",
                "symbol | \"\\ud800\"",
                "side | \"LONG\"",
                "side | null",
                "quantity | 0",
                "stopLoss | -3",
                "target | -0.01",
                "quantity | -1",
                "quantity | \"10\"",
                "quantity | 1.123456789",
                "quantity | 100000000000",
                "quantity | true",
                "entryPrice | -1",
                "entryPrice | null",
                "entryPrice | 90000000000",
                "exitPrice | null",
                "entryTimestamp | \"2026-01-05T04:00:00\"",
                "entryTimestamp | \"yesterday\"",
                "exitTimestamp | null",
                "exitTimestamp | \"2026-01-05T03:59:59Z\"",
                "tags | [\"\"]",
                "tags | \"IT\"",
                "rating | 0",
                "rating | 6",
                "rating | 2.5",
                "assetClass | \"BOND\"",
                "currency | \"rupee\"",
                "multiplier | 0",
                "right | \"CALL\"",
                "strike | 5",
                "expiry | \"2026-02-30\"",
                "executions | []",
                "executions | [{}]",
                "accountId | \"7\"",
                "accountId | \"00000000-0000-7000-8000-000000000000\"",
                "userId | \"00000000-0000-7000-8000-000000000000\"",
                "tenantId | null",
                "pnl | 5",
                "colour | 1"
            })
    void namesTheField(String field, String value) {
        String body = TradeBody.closed().without(field).json();
        Answer refused = owner.post(
                "/trades", body.replaceFirst("\\{", "{\"" + field + "\": " + value.replace("\\", "\\\\") + ","));
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("VALIDATION_ERROR");
        assertThat(refused.fields()).anyMatch(named -> named.startsWith(field));
        assertThat(owner.get("/trades?count=true").at("/meta/total")).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ | MALFORMED_JSON",
                "{\"symbol\": NaN} | MALFORMED_JSON",
                "{\"symbol\": \"A\", \"symbol\": \"B\"} | MALFORMED_JSON",
                "{} {} | MALFORMED_JSON",
                "[] | VALIDATION_ERROR",
                "null | VALIDATION_ERROR",
                "7 | VALIDATION_ERROR",
                "{\"quantity\": 1e400} | VALIDATION_ERROR"
            })
    void bodyThatIsNoTrade(String body, String code) {
        Answer refused = owner.post("/trades", body);
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo(code);
    }

    @Test
    void tellsAllProblemsAtOnce() {
        Answer refused = owner.post(
                "/trades",
                TradeBody.closed()
                        .with("symbol", "")
                        .with("quantity", 0)
                        .with("rating", 9)
                        .json());
        assertThat(refused.fields()).contains("symbol", "quantity", "rating");
    }

    @Test
    void patchIsHeldToTheSameRules() {
        String path =
                "/trades/" + owner.post("/trades", TradeBody.closed().json()).at("/data/id");
        assertThat(owner.patch(path, "{\"quantity\": 0}").fields()).containsExactly("quantity");
        assertThat(owner.patch(path, "{\"colour\": 1}").fields()).containsExactly("colour");
        assertThat(owner.patch(path, "{\"pnl\": 1}").fields()).containsExactly("pnl");
        assertThat(owner.patch(path, "[]").status()).isEqualTo(400);
        assertThat(owner.get(path).at("/data/quantity")).isEqualTo("10");
    }
}
