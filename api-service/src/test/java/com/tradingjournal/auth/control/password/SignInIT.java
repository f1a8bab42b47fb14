package com.tradingjournal.auth.control.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tradingjournal.auth.control.password.PasswordHasher.Cost;
import com.tradingjournal.errors.entity.Locked;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.tenancy.entity.Role;
import com.tradingjournal.testing.TestApi;
import com.tradingjournal.testing.TestApi.Answer;
import com.tradingjournal.testing.TestDatabase;
import com.tradingjournal.testing.TestWorkspace;
import com.tradingjournal.testing.WithServers;
import com.tradingjournal.users.entity.EmailAddress;
import io.helidon.microprofile.testing.junit5.HelidonTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.WebTarget;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sign-in costs and counts, seen from inside: hashes are counted, not timed. */
@WithServers
@HelidonTest
class SignInIT {

    private static final int LIMIT = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String WAITING =
            "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";

    private final TestApi api;
    private final PasswordWork work;
    private final PasswordHasher passwords;
    private final SignInAttempts attempts;
    private final ThreadTransactionManager transactions;
    private final Database sql;
    private final String pepper;
    private TestDatabase database;
    private String email = "";

    @Inject
    SignInIT(
            WebTarget target,
            PasswordWork work,
            PasswordHasher passwords,
            SignInAttempts attempts,
            ThreadTransactionManager transactions,
            Database sql,
            @ConfigProperty(name = "auth.pepper") String pepper) {
        this.api = TestApi.at(target.getUri());
        this.work = work;
        this.passwords = passwords;
        this.attempts = attempts;
        this.transactions = transactions;
        this.sql = sql;
        this.pepper = pepper;
    }

    @BeforeEach
    void register(TestDatabase database) throws SQLException {
        this.database = database;
        run("delete from sign_in_attempts");
        email = TestWorkspace.register(api, database).person(Role.OWNER).email();
    }

    private void run(String statement) throws SQLException {
        try (var connection = database.asSuperuser().getConnection();
                var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    private String hashOf(String person) throws SQLException {
        try (var connection = database.asSuperuser().getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select password_hash from users where email = '" + person + "'")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Answer login(TestApi from, String who, String password) {
        return from.post("/auth/login", "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(who, password));
    }

    /** Whoever asks says each time that he comes from elsewhere. */
    private List<Answer> guesses(String who, int number) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> asked = IntStream.range(0, number)
                    .mapToObj(i -> threads.submit(
                            () -> login(api.with("X-Forwarded-For", "198.51.100." + i), who, "wrong-password-" + i)))
                    .toList();
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : asked) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    @Test
    void ofAHundredGuessesAtOnceFiveAreLookedAt() throws Exception {
        long before = work.taken();
        List<Answer> answers = guesses(email, 100);
        assertThat(answers).filteredOn(answer -> answer.status() == 401).hasSize(5);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 401)
                .extracting(Answer::status)
                .containsOnly(423);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 423)
                .allMatch(answer -> answer.header("Retry-After").isPresent());
        assertThat(work.taken() - before).isEqualTo(5);
    }

    @Test
    void anAddressIsNotAnotherOneBecauseItSaysSo() {
        assertThat(IntStream.range(0, LIMIT)
                        .mapToObj(i -> login(
                                        api.with("X-Forwarded-For", "198.51.100." + i),
                                        "nobody-" + i + "@example.com",
                                        "wrong-password")
                                .status()))
                .containsOnly(401);
        long before = work.taken();
        assertThat(login(api.with("X-Forwarded-For", "203.0.113.9"), email, TestWorkspace.PASSWORD)
                        .status())
                .isEqualTo(429);
        assertThat(work.taken()).isEqualTo(before);
    }

    @Test
    void knownAndUnknownPeopleCostTheSame() {
        Answer known = login(api, email, "wrong-password");
        long one = work.taken();
        Answer unknown = login(api, "nobody@example.com", "wrong-password");
        long other = work.taken();
        assertThat(other - one).isEqualTo(1);
        login(api, email, "wrong-password");
        assertThat(work.taken() - other).isEqualTo(1);
        assertThat(known.status()).isEqualTo(unknown.status());
        assertThat(known.json().at("/error")).isEqualTo(unknown.json().at("/error"));
        for (String whoever : List.of(email, "nobody@example.com")) {
            long before = work.taken();
            assertThat(api.post("/auth/forgot-password", "{\"email\": \"%s\"}".formatted(whoever))
                            .status())
                    .isEqualTo(202);
            assertThat(work.taken()).isEqualTo(before);
        }
    }

    @Test
    void aHashOfYesterdaysCostIsReplacedAtTheNextSignIn() throws SQLException {
        String old = new PasswordHasher(pepper, work, new Cost(8 * 1024, 1, 1)).hash(TestWorkspace.PASSWORD);
        run("update users set password_hash = '%s' where email = '%s'".formatted(old, email));
        assertThat(login(api, email, "wrong-password").status()).isEqualTo(401);
        assertThat(hashOf(email)).isEqualTo(old);
        assertThat(login(api, email, TestWorkspace.PASSWORD).status()).isEqualTo(200);
        assertThat(hashOf(email)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(login(api, email, TestWorkspace.PASSWORD).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"401, another-otter-counts-candles-9", "200, " + TestWorkspace.PASSWORD})
    void passwordThatIsReplacedWhileItIsLookedAtOpensNothingUnlessItIsTheSame(int status, String password)
            throws Exception {
        String old = new PasswordHasher(pepper, work, new Cost(8 * 1024, 1, 1)).hash(TestWorkspace.PASSWORD);
        run("update users set password_hash = '%s' where email = '%s'".formatted(old, email));
        String next = passwords.hash(password);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Connection reset = database.asSuperuser().getConnection();
                Statement statement = reset.createStatement()) {
            reset.setAutoCommit(false);
            statement.execute("update users set password_hash = '%s' where email = '%s'".formatted(next, email));
            Future<Answer> signIn = threads.submit(() -> login(api, email, TestWorkspace.PASSWORD));
            awaitALockOr(signIn);
            reset.commit();
            assertThat(signIn.get().status()).isEqualTo(status);
        }
        assertThat(hashOf(email)).isEqualTo(next);
    }

    /** In a transaction of its own: within one, what the others are doing is looked up once. */
    private void awaitALockOr(Future<?> end) throws Exception {
        long latest = System.nanoTime() + PATIENCE.toNanos();
        try (Connection connection = database.asSuperuser().getConnection();
                Statement statement = connection.createStatement()) {
            while (!end.isDone() && !statement.executeQuery(WAITING).next()) {
                if (System.nanoTime() > latest) {
                    throw new AssertionError("It neither waits nor ends.");
                }
                Thread.sleep(20);
            }
        }
    }

    @Test
    void whoeverFindsTheHouseFullHasNotFailed() throws Exception {
        int full = Math.max(1, Runtime.getRuntime().availableProcessors() - 1) + 40;
        long before = work.taken();
        CountDownLatch end = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                while (work.taken() < before + full) {
                    threads.submit(() -> work.run(() -> {
                        end.await();
                        return true;
                    }));
                    Thread.sleep(10);
                }
                for (String whoever : List.of(email, "nobody@example.com")) {
                    assertThat(login(api, whoever, TestWorkspace.PASSWORD).status())
                            .isEqualTo(503);
                }
            } finally {
                end.countDown();
            }
        }
        assertThat(transactions.callAs(
                        new Caller.Nobody(),
                        () -> sql.first(
                                        "select sum(attempts) as failed from sign_in_attempts where subject not like 'registration%'",
                                        row -> row.number("failed"))
                                .orElseThrow()))
                .isZero();
    }

    /** Two sign-ins of one person from one address would lock each other out if one of them went the other way round. */
    @Test
    void rowOfTheAddressIsHeldBeforeThatOfTheEmail() throws Exception {
        EmailAddress somebody = new EmailAddress(email);
        String address = "198.51.100.1";
        attempts.begin(somebody, address);
        for (Runnable step : List.<Runnable>of(
                () -> attempts.begin(somebody, address),
                () -> attempts.takeBack(somebody, address),
                () -> attempts.succeed(somebody, address))) {
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                    Connection holder = database.asSuperuser().getConnection();
                    Statement held = holder.createStatement()) {
                holder.setAutoCommit(false);
                held.execute("select from sign_in_attempts where subject like 'email:%' for update");
                Future<?> waiting = threads.submit(step);
                awaitALockOr(waiting);
                assertThatThrownBy(() -> run("select from sign_in_attempts where subject = 'address:" + address
                                + "' for update nowait"))
                        .hasMessageContaining("could not obtain lock");
                holder.rollback();
                waiting.get();
            }
        }
    }

    @Test
    void anotherNodeOrARestartedOneCountsOn() throws Exception {
        guesses(email, 5);
        SignInAttempts restarted = new SignInAttempts(transactions, sql, Clock.systemUTC(), LIMIT, LIMIT);
        assertThatThrownBy(() -> restarted.begin(new EmailAddress(email), "198.51.100.1"))
                .isInstanceOf(Locked.class);
    }
}
