package com.tradingjournal.tenancy.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.tradingjournal.errors.entity.Conflict;
import com.tradingjournal.errors.entity.ErrorCode;
import com.tradingjournal.errors.entity.Forbidden;
import com.tradingjournal.errors.entity.Unauthenticated;
import com.tradingjournal.errors.entity.Unavailable;
import com.tradingjournal.jobs.entity.JobType;
import com.tradingjournal.tags.entity.Tag;
import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.tenancy.entity.Role;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One connection, bound and committed once, whoever uses it; nothing of one caller reaches the next. */
class TransactionsIT {

    private static final String SETTINGS = """
            select concat_ws('|', current_setting('app.current_tenant_id', true), current_setting('app.current_user_id', true),
                                  current_setting('app.current_role', true)) as settings""";

    static Workspaces journal;
    static Kernel kernel;

    @BeforeAll
    static void start() throws Exception {
        journal = new Workspaces();
        kernel = new Kernel(journal.url(), "journal_api", 1);
    }

    @AfterAll
    static void stop() {
        kernel.close();
        journal.close();
    }

    @Test
    void poolOfOneServesOneThenAnotherThenNobodyAndLeaksNothing() throws Exception {
        Caller.Member anna = journal.newMember("OWNER");
        Caller.Member bela = journal.newMember("MEMBER");
        assertThat(kernel.as(anna, () -> tag("Breakout"))).isEqualTo(1);
        assertThatThrownBy(() -> kernel.as(anna, () -> {
                    tag("Half");
                    throw new IllegalArgumentException("half-way");
                }))
                .hasMessage("half-way");
        assertThat(kernel.as(bela, this::tags)).isEmpty();
        assertThat(kernel.as(new Caller.Nobody(), this::tags)).isEmpty();
        assertThat(kernel.as(new Caller.Nobody(), () -> kernel.database.first(SETTINGS, row -> row.text("settings"))))
                .contains("||");
        assertThat(kernel.as(anna, this::tags)).containsExactly("Breakout");
    }

    @Test
    void bindingFindsTheLiveRoleAndTheWorkspace() throws Exception {
        Caller.Member member = journal.newMember("MEMBER");
        var bound = kernel.as(member, () -> kernel.session.bound());
        assertThat(bound.role()).isEqualTo(Role.MEMBER);
        assertThat(bound.currency()).isEqualTo("INR");
        assertThat(bound.zone().getId()).isEqualTo("Asia/Kolkata");
        journal.execute("update memberships set role = 'VIEWER' where user_id = '" + member.userId() + "'");
        assertThat(kernel.as(member, () -> kernel.session.bound().role())).isEqualTo(Role.VIEWER);
        assertThat(kernel.as(member, () -> kernel.database.first(SETTINGS, row -> row.text("settings"))))
                .contains(member.tenantId() + "|" + member.userId() + "|VIEWER");
    }

    /** As one whose lanes work for longer than that: it can be tried again, and is no bug. */
    @Test
    void transactionThatIdlesForTooLongFindsTheDatabaseUnavailable() throws Exception {
        Caller.Member member = journal.newMember("OWNER");
        assertThatThrownBy(() -> kernel.as(member, () -> {
                    kernel.database.update("set local idle_in_transaction_session_timeout = '50ms'");
                    Thread.sleep(500);
                    return tags();
                }))
                .isInstanceOf(Unavailable.class);
        assertThat(kernel.as(member, this::tags)).isEmpty();
    }

    @Test
    void revokedSessionIsRefused() throws Exception {
        Caller.Member member = journal.newMember("OWNER");
        journal.execute("update sessions set revoked_at = now() where id = '" + member.sessionId() + "'");
        assertThatThrownBy(() -> kernel.as(member, this::tags)).isInstanceOf(Unauthenticated.class);
    }

    @Test
    void refusedCallerWhoGoesOnHoldsNoConnectionAndCommitsNothing() {
        Caller.Member member = journal.newMember("OWNER");
        journal.execute("update sessions set revoked_at = now() where id = '" + member.sessionId() + "'");
        kernel.callers.set(member);
        try {
            kernel.transactions.begin();
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(this::tags).isInstanceOf(Unauthenticated.class);
            }
            assertThatThrownBy(kernel.transactions::commit).isInstanceOf(RollbackException.class);
        } catch (NotSupportedException running) {
            throw new AssertionError(running);
        } finally {
            kernel.callers.clear();
        }
    }

    @Test
    void removedMemberIsRefused() throws Exception {
        Caller.Member member = journal.newMember("ADMIN");
        journal.execute("delete from memberships where user_id = '" + member.userId() + "'");
        assertThatThrownBy(() -> kernel.as(member, this::tags)).isInstanceOf(Unauthenticated.class);
        assertThatThrownBy(() -> kernel.as(new Caller.JobOf(member.tenantId(), member.userId()), this::tags))
                .isInstanceOf(Unauthenticated.class);
    }

    @Test
    void jobActsWithTheRoleOfItsUserAndWithoutAUserAsAnOwner() throws Exception {
        Caller.Member member = journal.newMember("MEMBER");
        assertThat(kernel.as(
                        new Caller.JobOf(member.tenantId(), member.userId()),
                        () -> kernel.session.bound().role()))
                .isEqualTo(Role.MEMBER);
        try (Kernel batch = new Kernel(journal.url(), "journal_batch", 1)) {
            assertThat(batch.as(
                            new Caller.JobOf(member.tenantId(), Caller.NONE),
                            () -> batch.session.bound().role()))
                    .isEqualTo(Role.OWNER);
            assertThatThrownBy(() ->
                            batch.as(new Caller.JobOf(UUID.randomUUID(), Caller.NONE), () -> batch.session.bound()))
                    .isInstanceOf(Unauthenticated.class);
        }
    }

    @Test
    void jpaAndJdbcShareOneBackendAndOneCommit() throws Exception {
        Caller.Member member = journal.newMember("OWNER");
        kernel.as(member, () -> {
            Object jpa = kernel.entityManager
                    .createNativeQuery("select pg_backend_pid()")
                    .getSingleResult();
            tag("JDBC");
            kernel.entityManager
                    .createNativeQuery(INSERT_TAG.replace("?1", "'JPA'"))
                    .executeUpdate();
            assertThat(kernel.database.first("select pg_backend_pid()", row -> row.number("pg_backend_pid")))
                    .contains(((Number) jpa).longValue());
            return null;
        });
        assertThat(kernel.as(member, this::tags)).containsExactly("JDBC", "JPA");
    }

    @Test
    void analyticsVersionGoesUpOnceWithTheCommitAndNotWithARollback() throws Exception {
        Caller.Member member = journal.newMember("OWNER");
        long before = kernel.as(member, () -> kernel.session.bound().analyticsVersion());
        kernel.as(member, () -> {
            kernel.analyticsVersion.touch();
            kernel.analyticsVersion.touch();
            return null;
        });
        Throwable undone = catchThrowable(() -> kernel.as(member, () -> {
            kernel.analyticsVersion.touch();
            throw new IllegalArgumentException("undone");
        }));
        assertThat(undone).hasMessage("undone");
        assertThat(kernel.as(member, () -> kernel.session.bound().analyticsVersion()))
                .isEqualTo(before + 1);
    }

    @Test
    void uniqueViolationIsAConflict() throws Exception {
        Caller.Member member = journal.newMember("OWNER");
        kernel.as(member, () -> tag("Twice"));
        assertThatThrownBy(() -> kernel.as(member, () -> tag("Twice"))).isInstanceOf(Conflict.class);
    }

    @Test
    void deferredConstraintThatFailsTheCommitIsAConflict() throws Exception {
        journal.execute("""
                create table if not exists deferred (id int primary key, parent int references deferred deferrable initially deferred);
                grant all on deferred to journal_api""");
        Caller.Member member = journal.newMember("OWNER");
        assertThatThrownBy(() -> kernel.as(member, () -> kernel.database.update("insert into deferred values (1, 99)")))
                .isInstanceOf(Conflict.class);
        assertThat(kernel.as(member, () -> kernel.database.query("select id from deferred", row -> row.number("id"))))
                .isEmpty();
    }

    @Test
    void rowOfAnotherWorkspaceIsForbiddenByTheDatabase() throws Exception {
        Caller.Member member = journal.newMember("OWNER");
        Caller.Member other = journal.newMember("OWNER");
        assertThatThrownBy(() -> kernel.as(
                        member,
                        () -> kernel.database.update(
                                "insert into tags (tenant_id, id, name, created_at, updated_at) values (?, ?, 'Mine', now(), now())",
                                other.tenantId(),
                                UUID.randomUUID())))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void statementThatOutlivesTheTransactionIsUnavailable() throws Exception {
        Caller.Member member = journal.newMember("OWNER");
        kernel.transactions.setTransactionTimeout(1);
        try {
            assertThatThrownBy(() -> kernel.as(member, () -> kernel.database.query("select pg_sleep(3)", row -> 1)))
                    .isInstanceOf(Unavailable.class);
            assertThatThrownBy(() -> kernel.as(member, () -> {
                        Thread.sleep(1_100);
                        return tags();
                    }))
                    .isInstanceOf(Unavailable.class);
        } finally {
            kernel.transactions.setTransactionTimeout(0);
        }
    }

    /** Each portion comes at once, and whoever takes the rows never waits long: only all of it is too long. */
    @Test
    void resultThatIsTakenTooSlowlyIsUnavailable() throws Exception {
        Caller.Member member = journal.newMember("OWNER");
        String rows = "select n from generate_series(1, 5000) n";
        kernel.transactions.setTransactionTimeout(1);
        try {
            assertThatThrownBy(() -> kernel.as(member, () -> {
                        kernel.database.forEach(rows, TransactionsIT::dawdle);
                        return member;
                    }))
                    .isInstanceOf(Unavailable.class);
            AtomicInteger taken = new AtomicInteger();
            assertThatThrownBy(() -> kernel.as(member, () -> {
                        try (var cursor = kernel.database.cursor(10, rows, TransactionsIT::dawdle)) {
                            while (cursor.next().isPresent()) {
                                taken.incrementAndGet();
                            }
                        }
                        return member;
                    }))
                    .isInstanceOf(Unavailable.class);
            assertThat(taken).hasValueBetween(1, 1_000);
        } finally {
            kernel.transactions.setTransactionTimeout(0);
        }
    }

    @Test
    void codeInsideCannotEndTheTransactionNorUseItsConnectionAfterwards() throws Exception {
        Caller.Member member = journal.newMember("OWNER");
        AtomicReference<Connection> kept = new AtomicReference<>();
        kernel.as(member, () -> {
            Connection connection = kernel.database.connection();
            kept.set(connection);
            assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
            assertThatThrownBy(connection::rollback).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> connection.setAutoCommit(true)).isInstanceOf(SQLException.class);
            connection.close();
            return tag("Still open");
        });
        assertThat(kept.get().isClosed()).isTrue();
        assertThatThrownBy(() -> kept.get().createStatement()).isInstanceOf(SQLException.class);
        assertThat(kernel.as(member, this::tags)).containsExactly("Still open");
    }

    @Test
    void outsideATransactionThereIsNoConnection() {
        assertThatThrownBy(() -> kernel.database.connection()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> kernel.entityManager.createNativeQuery("select 1"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void entityRowAndJobCommitTogether() {
        Caller.Member member = journal.newMember("OWNER");
        kernel.as(member, () -> entityRowAndJob());
        assertThat(kernel.as(member, this::tags)).containsExactly("JDBC", "JPA");
        assertThat(kernel.as(member, this::jobs)).isOne();
    }

    @Test
    void entityRowAndJobRollBackTogether() {
        Caller.Member member = journal.newMember("OWNER");
        assertThatThrownBy(() -> kernel.as(member, () -> {
                    entityRowAndJob();
                    kernel.entityManager.flush();
                    throw new IllegalArgumentException("after the flush");
                }))
                .hasMessage("after the flush");
        assertThat(kernel.as(member, this::tags)).isEmpty();
        assertThat(kernel.as(member, this::jobs)).isZero();
    }

    @Test
    void staleVersionIsAConflict() {
        Caller.Member member = journal.newMember("OWNER");
        Tag tag = kernel.as(member, () -> entityRowAndJob());
        assertThatThrownBy(() -> kernel.as(member, () -> {
                    Tag mine = kernel.entityManager.find(Tag.class, tag.id());
                    journal.execute("update tags set version = version + 1 where id = '" + tag.id() + "'");
                    mine.rename("Mine", Instant.EPOCH);
                    return mine;
                }))
                .isInstanceOfSatisfying(
                        Conflict.class, conflict -> assertThat(conflict.code()).isEqualTo(ErrorCode.STALE_VERSION));
    }

    @Test
    void analyticsVersionIsTheLastThingSaid() {
        journal.execute("""
                create table said (n serial, what text);
                create function note() returns trigger language plpgsql security definer as
                    $$ begin insert into said (what) values (tg_table_name); return null; end $$;
                create trigger a after insert on tags for each row execute function note();
                create trigger b after update on tenants for each row execute function note();
                grant select on said to journal_api""");
        kernel.as(journal.newMember("OWNER"), () -> {
            kernel.analyticsVersion.touch();
            return entityRowAndJob();
        });
        assertThat(kernel.as(
                        new Caller.Nobody(),
                        () -> kernel.database.query("select what from said order by n", row -> row.text("what"))))
                .containsExactly("tags", "tags", "tenants");
        journal.execute("drop function note() cascade; drop table said");
    }

    private Tag entityRowAndJob() {
        Tag tag = new Tag(UUID.randomUUID(), kernel.session.bound().tenantId(), "JPA", Instant.EPOCH);
        kernel.entityManager.persist(tag);
        tag("JDBC");
        kernel.jobs.enqueue(JobType.IMPORTS_LOAD, Map.of("import", "1"));
        return tag;
    }

    private long jobs() {
        return kernel.database
                .first("select count(*) as n from jobs", row -> row.number("n"))
                .orElseThrow();
    }

    private static final String INSERT_TAG = """
            insert into tags (tenant_id, id, name, created_at, updated_at)
                 values (current_setting('app.current_tenant_id')::uuid, gen_random_uuid(), ?1, now(), now())""";

    private int tag(String name) {
        return kernel.database.update(INSERT_TAG.replace("?1", "?"), name);
    }

    private List<String> tags() {
        return kernel.database.query("select name from tags order by name", row -> row.text("name"));
    }

    private static int dawdle(Database.Row row) {
        try {
            Thread.sleep(2);
            return row.count("n");
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
