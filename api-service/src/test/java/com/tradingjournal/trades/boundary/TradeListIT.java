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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@WithServers
@HelidonTest
class TradeListIT {

    /** One workspace for all tests of the class: none of them changes it. */
    private static @Nullable TestApi shared;

    private final TestApi api;
    private TestApi owner;

    @Inject
    TradeListIT(WebTarget target) {
        this.api = TestApi.at(target.getUri());
        this.owner = api;
    }

    /** A: wins on the 5th; B: loses just after midnight in India, so on the 6th; C: open; D: a break-even future. */
    @BeforeEach
    void fourTrades(TestDatabase database) {
        if (shared != null) {
            owner = shared;
            return;
        }
        owner = TestWorkspace.register(api, database).as(Role.OWNER);
        shared = owner;
        record(TradeBody.closed()
                .with("symbol", "A")
                .with("tags", new String[] {"x", "y"})
                .with("notes", "50% of plan_a"));
        record(TradeBody.closed()
                .with("symbol", "B")
                .with("side", "SELL")
                .with("exitTimestamp", "2026-01-05T18:30:00Z"));
        record(TradeBody.open().with("symbol", "C").with("strategy", "Momentum"));
        record(TradeBody.closed()
                .with("symbol", "D")
                .with("assetClass", "FUTURE")
                .with("exitPrice", 3500.5)
                .with("fees", 0)
                .with("exitTimestamp", "2026-02-01T08:00:00Z")
                .with("tags", new String[] {"y"}));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "symbol=A&symbol=C | CA",
                "side=SELL | B",
                "status=OPEN | C",
                "assetClass=FUTURE | D",
                "tag=X | A",
                "tag=x&tag=y | DA",
                "strategy=momentum | C",
                "from=2026-01-06 | DB",
                "to=2026-01-05 | A",
                "from=2026-01-06&to=2026-01-06 | B",
                "minPnl=0 | DA",
                "maxPnl=0 | DB",
                "minPnl=982.66&maxPnl=982.66 | A",
                "q=50%25 | A",
                "q=_a | A",
                "q=Y | DA",
                "sort=exitTimestamp | ABDC",
                "sort=-exitTimestamp | CDBA",
                "sort=symbol | ABCD",
                "sort=-symbol | DCBA",
                "sort=-pnl | ADBC",
                "sort=pnl | CBDA",
                "sort=entryTimestamp | ABCD"
            })
    void filtersAndSorts(String query, String symbols) {
        Answer page = owner.get("/trades?" + query);
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        assertThat(String.join("", page.json().at("/data").findValuesAsText("symbol")))
                .isEqualTo(symbols);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exitTimestamp",
                "-exitTimestamp",
                "entryTimestamp",
                "-entryTimestamp",
                "pnl",
                "-pnl",
                "symbol",
                "-symbol"
            })
    void pagesJoinWithoutGapOrRepetition(String sort) {
        List<String> seen = new ArrayList<>();
        String next = "/trades?limit=1&sort=" + sort;
        while (!next.isEmpty()) {
            Answer page = owner.get(next);
            seen.addAll(page.json().at("/data").findValuesAsText("id"));
            next = page.at("/links/next").replace("/api/v1", "");
        }
        assertThat(seen).hasSize(4).doesNotHaveDuplicates();
        assertThat(seen)
                .isEqualTo(owner.get("/trades?sort=" + sort).json().at("/data").findValuesAsText("id"));
    }

    @Test
    void countsOnlyWhenAsked() {
        assertThat(owner.get("/trades?limit=1&count=true").at("/meta/total")).isEqualTo("4");
        assertThat(owner.get("/trades?limit=1").json().at("/meta/total").isMissingNode())
                .isTrue();
        assertThat(owner.get("/trades").json().at("/meta/page/nextCursor").isNull())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "color=red",
                "symbol=",
                "side=LONG",
                "status=DONE",
                "from=2026-13-01",
                "from=2026-01-06&to=2026-01-05",
                "minPnl=much",
                "minPnl=1e400",
                "minPnl=1e-600000000",
                "accountId=7",
                "userId=1-1-1-1-1",
                "from=0000-01-01",
                "sort=id",
                "sort=-",
                "limit=0",
                "limit=201",
                "limit=many",
                "count=maybe",
                "from=+999999999-01-01"
            })
    void refusesWhatItCannotRead(String query) {
        Answer refused = owner.get("/trades?" + query);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("VALIDATION_ERROR");
        assertThat(refused.fields()).isNotEmpty();
    }

    @Test
    void cursorBelongsToItsQuestion() {
        String cursor = owner.get("/trades?limit=1").at("/meta/page/nextCursor");
        assertThat(owner.get("/trades?limit=2&cursor=" + cursor).status()).isEqualTo(200);
        for (String other :
                List.of("sort=symbol&cursor=" + cursor, "symbol=A&cursor=" + cursor, "cursor=AAAA", "cursor=%00")) {
            assertThat(owner.get("/trades?" + other).status()).isEqualTo(400);
        }
        assertThat(owner.get("/trades?sort=symbol&cursor=" + cursor).code()).isEqualTo("INVALID_CURSOR");
        String ofAccounts = owner.get("/accounts?limit=1").at("/meta/page/nextCursor");
        assertThat(owner.get("/trades?cursor=" + ofAccounts).code()).isEqualTo("INVALID_CURSOR");
    }

    private void record(TradeBody body) {
        Answer answer = owner.post("/trades", body.json());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }
}
