package com.tradingjournal.privacy.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.devservices.servers.DatabaseRole;
import com.tradingjournal.privacy.batch.Traces.Person;
import com.tradingjournal.storage.control.ObjectKeys;
import com.tradingjournal.storage.control.ObjectStorage;
import com.tradingjournal.testing.TestDatabase;
import com.tradingjournal.testing.TestServers;
import com.tradingjournal.testing.WithServers;
import io.helidon.microprofile.testing.junit5.HelidonTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People and workspaces that are due: nothing is left of them, and nobody else's is touched. */
@WithServers(role = DatabaseRole.BATCH)
@HelidonTest
class ErasureJobIT {

    private final ObjectStorage storage;
    private Traces traces;

    @Inject
    ErasureJobIT(ObjectStorage storage) {
        this.storage = storage;
    }

    @BeforeEach
    void open(TestDatabase database) {
        traces = new Traces(database);
    }

    @Test
    void nothingIsLeftOfAPersonAndNothingOfOthersIsTouched() throws IOException {
        UUID shared = traces.workspace("Desk");
        UUID own = traces.workspace("Alone");
        UUID foreign = traces.workspace("Elsewhere");
        Person colleague = traces.person();
        UUID kept = traces.leave(shared, colleague);
        Person stranger = traces.person();
        traces.fill(foreign, stranger);
        Person leaving = traces.person();
        UUID his = traces.leave(shared, leaving);
        traces.fill(own, leaving);
        traces.leaveOutside(leaving);
        traces.execute("update memberships set role = 'ADMIN' where user_id = '" + colleague.id() + "'");
        sharesWork(shared, leaving, colleague, kept);
        UUID left = traces.workspace("Left");
        wasOnceIn(left, leaving, colleague);
        String failed = failedJobOf(leaving);
        outside(shared, own, foreign, his, leaving);
        String ofColleague = traces.rowsWith(colleague.mark());
        String ofStranger = traces.rowsWith(stranger.mark());
        due("users", leaving.id());
        for (int hour = 1; hour <= 2; hour++) {
            traces.order("privacy-erase");
            traces.awaitJobs("privacy-erase");
        }
        assertThat(traces.tablesWith(leaving.mark())).isEmpty();
        assertThat(traces.tablesWith(failed)).isEmpty();
        assertThat(traces.tablesWith(leaving.id().toString())).containsExactly("audit_events");
        // A job over many workspaces names the first and the last of them, until it is forgotten.
        assertThat(traces.tablesWith(own.toString())).isSubsetOf("audit_events", "jobs");
        assertThat(traces.rowsWith(colleague.mark())).isEqualTo(ofColleague);
        assertThat(traces.rowsWith(stranger.mark())).isEqualTo(ofStranger);
        assertThat(traces.text("select role from memberships where user_id = '" + colleague.id() + "'"))
                .isEqualTo("OWNER");
        assertThat(traces.text(
                        "select string_agg(event, ' ' order by event) from audit_events where actor_id is null and tenant_id = '"
                                + shared + "'"))
                .isEqualTo("ERASED ROLE_CHANGED");
        assertThat(traces.text("select string_agg(user_id::text, ' ') from strategies where name = 'Ours'"))
                .isEqualTo(colleague.id().toString());
        assertThat(traces.text(
                        "select string_agg(user_id::text, ' ') from imports where file_name = 'for-a-colleague.csv'"))
                .isEqualTo(colleague.id().toString());
        // The storage is shared with other tests.
        assertThat(objects())
                .filteredOn(key ->
                        Stream.of(own, shared, foreign, leaving.id()).anyMatch(id -> key.contains(id.toString())))
                .containsExactly(ObjectKeys.importFile(foreign, his));
        assertThat(cached("{" + foreign + "}:answer:1:x")).isTrue();
        for (String key :
                List.of("{" + own + "}:answer:1:x", "{" + shared + "}:refresh:" + his, "requests:" + leaving.id())) {
            assertThat(cached(key)).as(key).isFalse();
        }
    }

    @Test
    void workspaceGoesWholeAndItsPeopleStay() throws IOException {
        Person member = traces.person();
        UUID doomed = traces.workspace("Given up");
        UUID other = traces.workspace("Kept");
        traces.fill(doomed, member);
        UUID kept = traces.leave(other, member);
        storage.put(ObjectKeys.importFile(doomed, kept), new byte[] {1}, "text/csv");
        TestServers.redis().ask("SET {" + doomed + "}:answer:1:x y");
        due("tenants", doomed);
        traces.order("privacy-erase");
        traces.awaitJobs("privacy-erase");
        assertThat(traces.tablesWith(doomed.toString())).isSubsetOf("audit_events", "jobs");
        assertThat(traces.text("select count(*) from audit_events where tenant_id = '" + doomed
                        + "' and (before is not null or after is not null or request_id is not null)"))
                .isEqualTo("0");
        assertThat(traces.text("select count(*) from users where id = '" + member.id() + "'"))
                .isEqualTo("1");
        assertThat(traces.text("select count(*) from trades where tenant_id = '" + other + "'"))
                .isEqualTo("1");
        assertThat(objects()).noneMatch(key -> key.startsWith(doomed.toString()));
        assertThat(cached("{" + doomed + "}:answer:1:x")).isFalse();
    }

    @Test
    void whoeverIsNotDueYetIsNotErased() {
        Person leaving = traces.person();
        UUID workspace = traces.workspace("Not yet");
        traces.leave(workspace, leaving);
        traces.execute(
                "update users set deletion_due_at = now() + interval '1 hour' where id = '" + leaving.id() + "'");
        traces.execute("update tenants set deletion_due_at = now() + interval '1 hour' where id = '" + workspace + "'");
        String before = traces.rowsWith(leaving.mark());
        traces.order("privacy-erase");
        traces.awaitJobs("privacy-erase");
        assertThat(traces.rowsWith(leaving.mark())).isEqualTo(before);
    }

    /** He joined, kept a mapping for whatever account, and was removed; an account that nothing is in can be deleted by an admin. */
    private void wasOnceIn(UUID workspace, Person leaving, Person colleague) {
        traces.execute("""
                insert into memberships (tenant_id, user_id, role, created_at, last_used_at) values ('%1$s', '%3$s', 'OWNER', now(), now());
                insert into import_mappings (tenant_id, id, user_id, name, format, mapping, created_at)
                     values ('%1$s', gen_random_uuid(), '%2$s', '%4$s', 'any', '{}', now());
                insert into audit_events (tenant_id, id, at, event, actor_id, target_id, before, after, request_id)
                     values ('%1$s', gen_random_uuid(), now(), 'SIGN_IN', '%2$s', '%2$s', null, null, '%4$s'),
                            ('%1$s', gen_random_uuid(), now(), 'MEMBER_REMOVED', '%3$s', '%2$s', '{"said": "%4$s"}', null, null)""".formatted(workspace, leaving.id(), colleague.id(), leaving.mark()));
    }

    /** One that the batch engine has written about, with the values it failed at. @return its id */
    private String failedJobOf(Person leaving) {
        UUID job = UUID.randomUUID();
        traces.execute("""
                insert into jobs (tenant_id, id, user_id, type, priority, state, finished_at)
                     values ('00000000-0000-0000-0000-000000000000', '%1$s', '%2$s', 'privacy-export', 'LOW', 'FAILED', now());
                with instance as (insert into jberet.job_instance (jobname) values ('privacy-export') returning jobinstanceid),
                execution as (insert into jberet.job_execution (jobinstanceid, jobparameters)
                              select jobinstanceid, 'job = %1$s' || E'\\n' from instance returning jobexecutionid)
                insert into jberet.step_execution (jobexecutionid, executionexception) select jobexecutionid, 'Key (%3$s) is there.' from execution""".formatted(job, leaving.id(), leaving.mark()));
        return job.toString();
    }

    /** A strategy that a colleague's trade follows, and an import into a colleague's account. */
    private void sharesWork(UUID workspace, Person leaving, Person colleague, UUID kept) {
        traces.execute(
                """
                insert into strategies (tenant_id, id, user_id, name, created_at, updated_at)
                     values ('%1$s', '%4$s', '%2$s', 'Ours', now(), now());
                update trades set strategy_id = '%4$s' where tenant_id = '%1$s' and user_id = '%3$s';
                insert into imports (tenant_id, id, user_id, account_id, account_chosen, job_id, file_name, size_bytes, object_key, format, time_zone,
                                     rows_total, created_at)
                     values ('%1$s', gen_random_uuid(), '%2$s', '%5$s', true, gen_random_uuid(), 'for-a-colleague.csv', 1, 'none', 'any', 'UTC', 1, now());
                insert into mail_outbox (tenant_id, id, recipient, template, run_at, state, created_at)
                     values ('%1$s', gen_random_uuid(), '%6$s', 'INVITATION', now(), 'SENT', now())""".formatted(workspace, leaving.id(), colleague.id(), UUID.randomUUID(), kept, leaving.email()));
    }

    private void outside(UUID shared, UUID own, UUID foreign, UUID his, Person leaving) throws IOException {
        for (String key : List.of(
                ObjectKeys.importFile(shared, his),
                ObjectKeys.importFile(own, his),
                ObjectKeys.importFile(foreign, his),
                ObjectKeys.personalExport(leaving.id(), his))) {
            storage.put(key, new byte[] {1}, "text/csv");
        }
        TestServers.redis().ask("SET {" + own + "}:answer:1:x y");
        TestServers.redis().ask("SET {" + foreign + "}:answer:1:x y");
        TestServers.redis().ask("SET {" + shared + "}:refresh:" + his + " y");
        TestServers.redis().ask("SET requests:" + leaving.id() + " 1");
    }

    private static boolean cached(String key) throws IOException {
        return TestServers.redis().ask("EXISTS " + key).contains("1");
    }

    private void due(String table, UUID id) {
        traces.execute(
                "update " + table + " set deletion_due_at = now() - interval '1 second' where id = '" + id + "'");
    }

    private List<String> objects() {
        List<String> keys = new ArrayList<>();
        storage.list("", portion -> portion.forEach(object -> keys.add(object.key())));
        return keys;
    }
}
