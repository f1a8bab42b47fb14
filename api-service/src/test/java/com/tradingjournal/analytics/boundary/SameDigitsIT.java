package com.tradingjournal.analytics.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.tradingjournal.analytics.boundary.JournalStep.AddUp;
import com.tradingjournal.analytics.boundary.JournalStep.Bring;
import com.tradingjournal.analytics.boundary.JournalStep.Change;
import com.tradingjournal.analytics.boundary.JournalStep.Delete;
import com.tradingjournal.analytics.boundary.JournalStep.Enter;
import com.tradingjournal.analytics.boundary.JournalStep.KeepDimensions;
import com.tradingjournal.analytics.boundary.JournalStep.Restore;
import com.tradingjournal.analytics.boundary.JournalStep.Tolerate;
import com.tradingjournal.analytics.boundary.JournalStep.Undo;
import com.tradingjournal.analytics.control.Drain;
import com.tradingjournal.analytics.control.question.Dimension;
import com.tradingjournal.http.Json;
import com.tradingjournal.metrics.control.Summaries;
import com.tradingjournal.metrics.entity.ClosedTrade;
import com.tradingjournal.metrics.entity.Summary;
import com.tradingjournal.metrics.entity.TradeSeries;
import com.tradingjournal.metrics.entity.TradeTotals;
import com.tradingjournal.positions.control.PositionWriter;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.tenancy.entity.Role;
import com.tradingjournal.testing.TestApi;
import com.tradingjournal.testing.TestApi.Answer;
import com.tradingjournal.testing.TestDatabase;
import com.tradingjournal.testing.TestWorkspace;
import com.tradingjournal.testing.WithServers;
import io.helidon.microprofile.testing.junit5.HelidonTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.WebTarget;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same question has one answer, to the digit: whatever people did to a journal, however much of it the batch has added up, and
 * whichever of its views is asked. Journals are made of a seed; one that failed is added to those that are kept.
 */
@WithServers
@HelidonTest
class SameDigitsIT {

    private static final List<String> ZONES =
            List.of("UTC", "Asia/Kolkata", "America/New_York", "Pacific/Auckland", "Europe/London");
    private static final List<String> MONTHS = List.of("2026-02", "2026-03", "2026-04", "2026-05", "2026-06");

    /** Dimensions under which not every trade counts just once. */
    private static final List<String> LEAVE_OUT = List.of("tag", "rBucket");

    /** What rows may know, of days or of dimensions. */
    private static final List<String> KEPT = Stream.concat(
                    Arrays.stream(Dimension.values())
                            .filter(by -> by != Dimension.SIZE_BUCKET)
                            .map(Dimension::wireName),
                    Stream.of("week&by2=account"))
            .toList();

    /** All trades there are, asked so that no row but trades can answer. */
    private static final String LIVE = "symbol=SYM0&symbol=SYM1&symbol=SYM2&symbol=SYM3";

    private final TestApi api;
    private final BroughtFiles files;

    @Inject
    SameDigitsIT(WebTarget target, ThreadTransactionManager transactions, Database database, PositionWriter positions) {
        this.api = TestApi.at(target.getUri());
        this.files = new BroughtFiles(transactions, database, positions);
    }

    static LongStream seeds() {
        return LongStream.concat(
                LongStream.of(1, 2, 20_261_126, -1_719_517_434_782_545_318L), LongStream.of(new Random().nextLong()));
    }

    /** A question as the API, SQL and the list of trades understand it. */
    record Asked(String currency, String filter, String sql) {

        String path(String operation, String... more) {
            return "/analytics/" + operation + "?currency=" + currency + "&" + filter + "&" + String.join("&", more);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSameQuestionHasOneAnswer(long seed, TestDatabase database) {
        Random random = new Random(seed);
        Journal journal = new Journal(TestWorkspace.register(api, database, "USD"), database, files);
        journal.sql("update tenants set time_zone = '%s' where id = '%s'"
                .formatted(ZONES.get(random.nextInt(ZONES.size())), journal.workspace.id()));
        journal.open();
        for (JournalStep step : steps(random)) {
            journal.take(step);
            if (step instanceof AddUp || random.nextInt(12) == 0) {
                List<Asked> questions = journal.questions();
                journal.compare(questions.get(random.nextInt(questions.size())));
            }
        }
        journal.take(new AddUp(50));
        journal.questions().forEach(journal::compare);
        journal.take(new AddUp(100));
        assertThat(journal.sourceOf(journal.questions().getFirst())).isEqualTo("CACHE");
        journal.compare(journal.questions().getFirst());
    }

    private static List<JournalStep> steps(Random random) {
        AtomicReference<List<JournalStep>> steps = new AtomicReference<>();
        JqwikSession.run(() ->
                steps.set(JournalStep.journals().generator(1_000).next(random).value()));
        return steps.get();
    }

    /** A workspace while it is written and asked. */
    private record Journal(
            TestWorkspace workspace,
            TestDatabase database,
            BroughtFiles files,
            List<String> trades,
            Map<Role, List<String>> accounts) {

        Journal(TestWorkspace workspace, TestDatabase database, BroughtFiles files) {
            this(workspace, database, files, new ArrayList<>(), new LinkedHashMap<>());
        }

        void open() {
            for (Role trader : List.of(Role.OWNER, Role.MEMBER)) {
                TestApi trading = workspace.as(trader);
                String second = trading.post(
                                "/accounts", "{\"name\": \"Second\", \"currency\": \"USD\", \"startingBalance\": 5000}")
                        .at("/data/id");
                String main = one("select id from accounts where name = 'Main' and user_id = '%s'"
                        .formatted(workspace.person(trader).id()));
                accounts.put(trader, List.of(main, second));
            }
        }

        void take(JournalStep step) {
            switch (step) {
                case Enter enter -> enter(enter);
                case Change change ->
                    trade(change.trade(), path -> owner().patch(path, json(change.changes())), 200, 400, 404);
                case Delete delete -> trade(delete.trade(), path -> owner().delete(path), 204, 404);
                case Restore restore ->
                    trade(restore.trade(), path -> owner().post(path + "/restore", "{}"), 200, 404, 409);
                case Tolerate tolerate ->
                    assertThat(owner().patch("/workspace", json(Map.of("breakevenTolerance", tolerate.tolerance())))
                                    .status())
                            .isEqualTo(200);
                case Bring bring -> bring(bring);
                case Undo undo -> files.undo(undo.file());
                case KeepDimensions _ -> {
                    Drain.keepDimensions(database.asSuperuser(), workspace.id());
                    forgetAnswers();
                }
                case AddUp addUp -> {
                    Drain.share(database.asSuperuser(), workspace.id(), addUp.percent(), trades.size());
                    forgetAnswers();
                }
            }
        }

        /** One that was kept would hide what the next one is made of. */
        private void forgetAnswers() {
            sql("update tenants set analytics_version = analytics_version + 1 where id = '%s'"
                    .formatted(workspace.id()));
        }

        private void enter(Enter enter) {
            Map<String, Object> trade = new LinkedHashMap<>(enter.trade());
            trade.put("accountId", of(enter.trader()).get(enter.account()));
            Answer created = workspace.as(enter.trader()).post("/trades", json(trade));
            assertThat(created.status()).as(created.body()).isEqualTo(201);
            trades.add(created.at("/data/id"));
        }

        private void bring(Bring bring) {
            Caller.JobOf job = new Caller.JobOf(
                    workspace.id(), workspace.person(bring.trader()).id());
            UUID account = UUID.fromString(of(bring.trader()).get(bring.account()));
            files.bring(job, account, bring).stream()
                    .map(UUID::toString)
                    .filter(id -> !trades.contains(id))
                    .forEach(trades::add);
        }

        private void trade(int place, Function<String, Answer> work, Integer... expected) {
            if (!trades.isEmpty()) {
                Answer answer = work.apply("/trades/" + trades.get(place % trades.size()));
                assertThat(answer.status()).as(answer.body()).isIn((Object[]) expected);
            }
        }

        private List<String> of(Role trader) {
            return Objects.requireNonNull(accounts.get(trader));
        }

        List<Asked> questions() {
            String account = of(Role.OWNER).getFirst();
            UUID member = workspace.person(Role.MEMBER).id();
            return List.of(
                    new Asked("USD", "", ""),
                    new Asked("EUR", "", ""),
                    new Asked("USD", "status=CLOSED", ""),
                    days("USD", "2026-03-08", "2026-04-02"),
                    days("EUR", "2026-03-01", "2026-03-31"),
                    days("USD", "2026-03-02", "2026-03-08"),
                    new Asked("USD", "from=2026-03-09", " and day >= '2026-03-09'"),
                    new Asked("USD", "to=2026-03-31", " and day <= '2026-03-31'"),
                    new Asked("USD", "accountId=" + account, " and account_id = '" + account + "'"),
                    new Asked("USD", "userId=" + member, " and user_id = '" + member + "'"));
        }

        private static Asked days(String currency, String from, String to) {
            return new Asked(
                    currency, "from=" + from + "&to=" + to, " and day between '" + from + "' and '" + to + "'");
        }

        String sourceOf(Asked asked) {
            return answer(asked.path("equity-curve")).at("/meta/source").asText();
        }

        void compare(Asked asked) {
            JsonNode summary = data(asked.path("summary"));
            assertThat(computed(asked, summary)).as("pure Java").isEqualTo(summary);
            everySourceTellsTheSame(asked);
            if (!asked.filter.startsWith("status")) {
                calendarAndCurveAddUp(asked, decimal(summary, "realizedPnl"));
            }
            breakdownsAddUp(asked, decimal(summary, "netPnl"), summary.get("n").asLong());
            assertThat(sum(listed(asked), asked)).as("list").isEqualByComparingTo(decimal(summary, "netPnl"));
            JsonNode exported =
                    answer("/trades/export?format=json&" + narrowed(asked)).get("data");
            assertThat(sum(List.of(exported), asked)).as("export").isEqualByComparingTo(decimal(summary, "netPnl"));
        }

        private void everySourceTellsTheSame(Asked asked) {
            List<String> paths = new ArrayList<>(List.of(
                    asked.path("summary"), asked.path("statistics"), asked.path("equity-curve", "period=weekly")));
            MONTHS.forEach(month -> paths.add(asked.path("calendar", "month=" + month)));
            KEPT.forEach(by -> paths.add(asked.path("breakdown", "by=" + by)));
            for (String path : paths) {
                JsonNode merged = answer(path);
                JsonNode live = answer(path + "&" + LIVE);
                assertThat(live.at("/meta/source").asText()).isEqualTo("LIVE");
                assertThat(merged.get("data")).as(path).isEqualTo(live.get("data"));
                assertThat(merged.at("/meta/otherCurrencies")).as(path).isEqualTo(live.at("/meta/otherCurrencies"));
            }
        }

        private void calendarAndCurveAddUp(Asked asked, BigDecimal realized) {
            BigDecimal months = MONTHS.stream()
                    .map(month -> data(asked.path("calendar", "month=" + month)).get("total"))
                    .map(total -> decimal(total, "pnl"))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(months).as("calendar").isEqualByComparingTo(realized);
            JsonNode curve = data(asked.path("equity-curve"));
            BigDecimal last = curve.isEmpty() ? BigDecimal.ZERO : decimal(curve.get(curve.size() - 1), "cumulative");
            assertThat(last).as("curve").isEqualByComparingTo(realized);
        }

        private void breakdownsAddUp(Asked asked, BigDecimal net, long n) {
            for (Dimension by : Dimension.values()) {
                if (!LEAVE_OUT.contains(by.wireName())) {
                    JsonNode rows = data(asked.path("breakdown", "by=" + by.wireName()));
                    assertThat(total(rows)).as(by.wireName()).isEqualByComparingTo(net);
                    assertThat(stream(rows)
                                    .mapToLong(row -> row.get("n").asLong())
                                    .sum())
                            .as(by.wireName())
                            .isEqualTo(n);
                }
            }
        }

        /** By the pure functions, from the trades as they are stored; what is not of closed trades is taken over. */
        private JsonNode computed(Asked asked, JsonNode told) {
            BigDecimal tolerance = new BigDecimal(
                    one("select breakeven_tolerance from tenants where id = '%s'".formatted(workspace.id())));
            List<ClosedTrade> closed = closed(asked);
            Summary summary = Summaries.summary(
                    new Summary.Context(
                            asked.currency,
                            told.get("openTrades").asLong(),
                            told.get("needsReview").asLong(),
                            decimal(told, "realizedPnl")),
                    TradeTotals.of(closed, tolerance),
                    TradeSeries.of(closed),
                    tolerance);
            return read(json(summary));
        }

        private List<ClosedTrade> closed(Asked asked) {
            List<ClosedTrade> closed = new ArrayList<>();
            query(
                    "select pnl, realized_fees, r_multiple, hold_seconds from trades where tenant_id = '%s'"
                                    .formatted(workspace.id())
                            + " and status = 'CLOSED' and deleted_at is null and currency = '" + asked.currency + "'"
                            + asked.sql + " order by exit_key, entry_key, id",
                    row -> closed.add(new ClosedTrade(
                            row.getBigDecimal(1), row.getBigDecimal(2), row.getBigDecimal(3), row.getBigDecimal(4))));
            return closed;
        }

        private List<JsonNode> listed(Asked asked) {
            List<JsonNode> pages = new ArrayList<>();
            String path = "/trades?limit=20&" + narrowed(asked);
            while (!path.equals("/")) {
                JsonNode page = answer(path);
                pages.add(page.get("data"));
                path = "/" + page.at("/links/next").asText("");
            }
            return pages;
        }

        private static String narrowed(Asked asked) {
            return asked.filter.contains("status") ? asked.filter : "status=CLOSED&" + asked.filter;
        }

        private static BigDecimal sum(List<JsonNode> pages, Asked asked) {
            return pages.stream()
                    .flatMap(Journal::stream)
                    .filter(trade -> trade.get("currency").asText().equals(asked.currency))
                    .map(trade -> decimal(trade, "pnl"))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private static BigDecimal total(JsonNode rows) {
            return stream(rows).map(row -> decimal(row, "pnl")).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private static Stream<JsonNode> stream(JsonNode rows) {
            return StreamSupport.stream(rows.spliterator(), false);
        }

        private static BigDecimal decimal(JsonNode object, String field) {
            return new BigDecimal(object.get(field).asText());
        }

        private JsonNode data(String path) {
            return answer(path).get("data");
        }

        private JsonNode answer(String path) {
            Answer answer = owner().get(path.replaceAll("&+", "&").replaceAll("[?&]$", ""));
            assertThat(answer.status()).as(path + answer.body()).isEqualTo(200);
            return read(answer.body());
        }

        private TestApi owner() {
            return workspace.as(Role.OWNER);
        }

        private String one(String sql) {
            List<String> found = new ArrayList<>();
            query(sql, row -> found.add(row.getString(1)));
            return found.getFirst();
        }

        private void query(String sql, RowReader reader) {
            try (Connection connection = database.asSuperuser().getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    reader.read(rows);
                }
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }

        private void sql(String sql) {
            try (Connection connection = database.asSuperuser().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }

        private static String json(Object value) {
            try {
                return Json.mapper().writeValueAsString(value);
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        /** Every digit of it: the API's own reader keeps them. */
        private static JsonNode read(String text) {
            try {
                return Json.mapper().readTree(text);
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
