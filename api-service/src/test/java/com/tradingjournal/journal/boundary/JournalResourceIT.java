package com.tradingjournal.journal.boundary;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@WithServers
@HelidonTest
class JournalResourceIT {

    private static final String DAY = "/journal/2026-01-05";

    private final TestApi api;
    private TestWorkspace workspace;
    private TestWorkspace other;

    @Inject
    JournalResourceIT(WebTarget target) {
        this.api = TestApi.at(target.getUri());
    }

    @BeforeEach
    void register(TestDatabase database) {
        workspace = TestWorkspace.register(api, database);
        other = TestWorkspace.register(api, database);
    }

    @Test
    void dayIsWrittenReadAndRemoved() {
        TestApi member = workspace.as(Role.MEMBER);
        Answer written = member.put(DAY, notes("# Calm\\nWaited."));
        assertThat(written.status()).isEqualTo(200);
        assertThat(written.at("/data/date")).isEqualTo("2026-01-05");
        assertThat(member.get(DAY).at("/data/notes")).isEqualTo("# Calm\nWaited.");
        assertThat(member.put(DAY, notes("")).status()).isEqualTo(204);
        assertThat(member.get(DAY).status()).isEqualTo(404);
        assertThat(member.put(DAY, notes(" ")).status()).isEqualTo(204);
    }

    @Test
    void staleVersionIsRefused() {
        TestApi member = workspace.as(Role.MEMBER);
        String first = member.put(DAY, notes("one")).header("ETag").orElseThrow();
        assertThat(member.with("If-None-Match", first).get(DAY).status()).isEqualTo(304);
        assertThat(member.with("If-Match", first).put(DAY, notes("two")).at("/data/version"))
                .isEqualTo("2");
        assertThat(member.with("If-Match", first).put(DAY, notes("three")).code())
                .isEqualTo("STALE_VERSION");
        assertThat(member.with("If-Match", first)
                        .put("/journal/2026-01-06", notes("three"))
                        .code())
                .isEqualTo("STALE_VERSION");
    }

    @Test
    void everybodyReadsAndNobodyWritesForAnother() {
        workspace.as(Role.MEMBER).put(DAY, notes("mine"));
        String member = workspace.person(Role.MEMBER).id().toString();
        TestApi viewer = workspace.as(Role.VIEWER);
        assertThat(viewer.get(DAY + "?userId=" + member).at("/data/notes")).isEqualTo("mine");
        assertThat(viewer.get("/journal?userId=" + member).json().at("/data")).hasSize(1);
        assertThat(viewer.get(DAY).status()).isEqualTo(404);
        assertThat(viewer.put(DAY, notes("no")).status()).isEqualTo(403);
        assertThat(workspace
                        .as(Role.OWNER)
                        .put(DAY + "?userId=" + member, notes("no"))
                        .fields())
                .containsExactly("userId");
    }

    @Test
    void anotherWorkspaceSeesNothing() {
        workspace.as(Role.OWNER).put(DAY, notes("mine"));
        String owner = workspace.person(Role.OWNER).id().toString();
        TestApi stranger = other.as(Role.OWNER);
        assertThat(stranger.get(DAY + "?userId=" + owner).status()).isEqualTo(404);
        assertThat(stranger.get("/journal?userId=" + owner).json().at("/data")).isEmpty();
    }

    @Test
    void listPagesBackThroughTheDays() {
        TestApi owner = workspace.as(Role.OWNER);
        for (int day = 1; day <= 4; day++) {
            owner.put("/journal/2026-01-0" + day, notes("day " + day));
        }
        List<String> seen = new ArrayList<>();
        String next = "/journal?limit=1&from=2026-01-02&to=2026-01-04";
        while (!next.isEmpty()) {
            Answer page = owner.get(next);
            seen.addAll(page.json().at("/data").findValuesAsText("date"));
            next = page.at("/links/next").replace("/api/v1", "");
        }
        assertThat(seen).containsExactly("2026-01-04", "2026-01-03", "2026-01-02");
    }

    @Test
    void ofTwoWhoBeginADayAtOnceOneIsStale() {
        TestApi unwritten = workspace.as(Role.OWNER).with("If-Match", "\"0\"");
        for (int day = 10; day < 20; day++) {
            String path = "/journal/2026-02-" + day;
            List<Integer> answers = Stream.of("one", "other")
                    .parallel()
                    .map(text -> unwritten.put(path, notes(text)).status())
                    .sorted()
                    .toList();
            assertThat(answers).containsExactly(200, 409);
        }
    }

    @Test
    void calendarKnowsTheDaysWithNotes() {
        TestApi owner = workspace.as(Role.OWNER);
        Answer before = owner.get("/analytics/calendar?month=2026-01");
        assertThat(before.json().at("/data/days")).isEmpty();
        owner.put(DAY, notes("rested"));
        Answer after = owner.with("If-None-Match", before.header("ETag").orElseThrow())
                .get("/analytics/calendar?month=2026-01");
        assertThat(after.at("/data/days/0/date")).isEqualTo("2026-01-05");
        assertThat(after.at("/data/days/0/hasJournal")).isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13-01", "2026-02-30", "today", "0001-01-01", "+12026-01-01", "2026-1-1"})
    void refusesWhatIsNoDay(String date) {
        assertThat(workspace.as(Role.OWNER).get("/journal/" + date).fields()).containsExactly("date");
        assertThat(workspace.as(Role.OWNER).put("/journal/" + date, notes("x")).fields())
                .containsExactly("date");
    }

    @ParameterizedTest
    @CsvSource({
        "from=soon,from",
        "from=2026-01-02&to=2026-01-01,to",
        "userId=7,userId",
        "userId=1-1-1-1-1,userId",
        "from=0000-01-01,from",
        "user=7,user"
    })
    void refusesWhatItCannotRead(String query, String field) {
        assertThat(workspace.as(Role.OWNER).get("/journal?" + query).fields()).containsExactly(field);
    }

    @Test
    void refusesNotesThatAreNone() {
        TestApi owner = workspace.as(Role.OWNER);
        assertThat(owner.put(DAY, "{}").fields()).containsExactly("notes");
        assertThat(owner.put(DAY, notes("x".repeat(20_001))).fields()).containsExactly("notes");
        assertThat(owner.put(DAY, "{\"notes\": \"x\", \"mood\": 5}").fields()).containsExactly("mood");
    }

    private static String notes(String text) {
        return "{\"notes\": \"" + text + "\"}";
    }
}
