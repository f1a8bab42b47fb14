package com.tradingjournal.answers.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.answers.control.HeavyReadsIT.ShortPatience;
import com.tradingjournal.tenancy.entity.Role;
import com.tradingjournal.testing.TestApi;
import com.tradingjournal.testing.TestApi.Answer;
import com.tradingjournal.testing.TestDatabase;
import com.tradingjournal.testing.TestWorkspace;
import com.tradingjournal.testing.WithServers;
import io.helidon.microprofile.testing.junit5.HelidonTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.WebTarget;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Figures that take very long, because somebody has locked the trades. */
@WithServers
@ExtendWith(ShortPatience.class)
@HelidonTest
@Timeout(90)
class HeavyReadsIT {

    private static final Duration LONGEST = Duration.ofSeconds(4);

    private final TestApi anyone;
    private ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
    private TestApi owner;

    @Inject
    HeavyReadsIT(WebTarget target) {
        this.anyone = TestApi.at(target.getUri());
        this.owner = anyone;
    }

    static final class ShortPatience implements BeforeAllCallback, AfterAllCallback {
        @Override
        public void beforeAll(ExtensionContext context) {
            System.setProperty("answers.longest", LONGEST.toString());
        }

        @Override
        public void afterAll(ExtensionContext context) {
            System.clearProperty("answers.longest");
        }
    }

    @BeforeEach
    void register(TestDatabase database) {
        clients = Executors.newVirtualThreadPerTaskExecutor();
        owner = TestWorkspace.register(anyone, database).as(Role.OWNER);
    }

    @AfterEach
    void stop() {
        clients.shutdownNow();
    }

    @Test
    void whatTakesTooLongIsRefusedAndTriedAgainLater(TestDatabase database) throws Exception {
        try (Connection lock = lockedTrades(database)) {
            long began = System.nanoTime();
            refused(owner.get("/analytics/summary?symbol=TCS"));
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LONGEST.multipliedBy(3));
            lock.rollback();
        }
        assertThat(owner.get("/analytics/summary?symbol=TCS").status()).isEqualTo(200);
    }

    @Test
    void heavyQuestionsLeaveTheOthersTheirConnections(TestDatabase database) throws Exception {
        owner.get("/accounts");
        try (Connection lock = lockedTrades(database)) {
            List<Future<Answer>> heavy = IntStream.range(0, 30)
                    .mapToObj(i -> clients.submit(() -> owner.get("/analytics/summary?symbol=S" + i)))
                    .toList();
            TimeUnit.MILLISECONDS.sleep(500);
            for (int i = 0; i < 8; i++) {
                assertThat(owner.get("/accounts").status()).isEqualTo(200);
                assertThat(anyone.get("//health/ready").status()).isEqualTo(200);
            }
            assertThat(heavy).as("nothing heavy has ended meanwhile").noneMatch(Future::isDone);
            for (Future<Answer> answer : heavy) {
                refused(answer.get());
            }
            lock.rollback();
        }
    }

    @Test
    void oneWorkspaceLeavesOthersTheirTurn(TestDatabase database) throws Exception {
        TestApi other = TestWorkspace.register(anyone, database).as(Role.OWNER);
        try (Connection lock = lockedTrades(database)) {
            List<Future<Answer>> heavy = IntStream.range(0, 10)
                    .mapToObj(i -> clients.submit(() -> owner.get("/analytics/summary?symbol=S" + i)))
                    .toList();
            TimeUnit.MILLISECONDS.sleep(500);
            assertThat(other.get("/analytics/summary?from=2026-02-01&to=2026-01-01")
                            .status())
                    .as("computing begins, and finds the question wrong")
                    .isEqualTo(400);
            assertThat(heavy).noneMatch(Future::isDone);
            lock.rollback();
        }
    }

    @Test
    void theSameQuestionIsComputedOnceForAllWhoAskAtOnce(TestDatabase database) throws Exception {
        try (Connection lock = lockedTrades(database)) {
            List<Future<Answer>> same = IntStream.range(0, 12)
                    .mapToObj(_ -> clients.submit(() -> owner.get("/analytics/summary?symbol=TCS")))
                    .toList();
            TimeUnit.MILLISECONDS.sleep(1_000);
            lock.rollback();
            String asOf = same.getFirst().get().at("/meta/asOf");
            for (Future<Answer> answer : same) {
                assertThat(answer.get().at("/meta/asOf")).isEqualTo(asOf);
            }
            assertThat(same.stream().map(answer -> answer.resultNow().at("/meta/requestId")))
                    .doesNotHaveDuplicates();
        }
    }

    private static Connection lockedTrades(TestDatabase database) throws SQLException {
        Connection connection = database.asSuperuser().getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table trades, closed_lots in access exclusive mode");
        }
        return connection;
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("UNAVAILABLE");
        assertThat(answer.header("Retry-After")).isPresent();
    }
}
