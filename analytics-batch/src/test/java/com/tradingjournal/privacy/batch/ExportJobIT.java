package com.tradingjournal.privacy.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tradingjournal.devservices.servers.DatabaseRole;
import com.tradingjournal.errors.entity.NotFound;
import com.tradingjournal.privacy.batch.Traces.Person;
import com.tradingjournal.privacy.entity.PersonalData;
import com.tradingjournal.privacy.entity.PersonalData.Column;
import com.tradingjournal.storage.control.ObjectKeys;
import com.tradingjournal.storage.control.ObjectStorage;
import com.tradingjournal.testing.TestDatabase;
import com.tradingjournal.testing.WithServers;
import io.helidon.microprofile.testing.junit5.HelidonTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The file with all that is a person's, and what is forgotten when it has been kept long enough. */
@WithServers(role = DatabaseRole.BATCH)
@HelidonTest
class ExportJobIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectStorage storage;
    private Traces traces;

    @Inject
    ExportJobIT(ObjectStorage storage) {
        this.storage = storage;
    }

    @BeforeEach
    void open(TestDatabase database) {
        traces = new Traces(database);
    }

    @Test
    void fileHoldsAllThatIsHisOverAllWorkspacesAndNothingOfOthers() throws IOException {
        Person person = traces.person();
        Person colleague = traces.person();
        UUID shared = traces.workspace("Desk");
        UUID own = traces.workspace("Alone");
        traces.leave(shared, colleague);
        UUID his = traces.leave(shared, person);
        UUID lost = traces.fill(own, person);
        traces.leaveOutside(person);
        storage.put(ObjectKeys.importFile(shared, his), "as it came".getBytes(StandardCharsets.UTF_8), "text/csv");
        Map<String, String> files = exported(person);
        assertThat(files.keySet())
                .containsAll(Stream.of(ExportedKind.values())
                        .map(ExportedKind::fileName)
                        .toList());
        assertThat(files.get("imported-files/" + his + "-" + person.mark())).isEqualTo("as it came");
        assertThat(files).containsKey("imported-files/" + lost + "-is-no-longer-kept");
        assertThat(files.values()).noneMatch(text -> text.contains(colleague.mark()));
        assertThat(files.values()).noneMatch(text -> text.contains("password_hash") || text.contains("sealed_token"));
        assertThat(JSON.readTree(files.get("trades.json"))).hasSize(2);
        assertThat(missing(files)).isEmpty();
        assertThat(mails(person)).isEqualTo("1");
    }

    /** The process that made it has died between its last commit and the end of its job: somebody else takes the job over. */
    @Test
    void exportThatIsDoneIsNotDoneAgain() throws IOException {
        Person person = traces.person();
        exported(person);
        String id = traces.text("select id from personal_exports where user_id = '" + person.id() + "'");
        storage.put(ObjectKeys.personalExport(person.id(), UUID.fromString(id)), new byte[] {1}, "application/zip");
        order(person, id);
        traces.awaitJobs("privacy-export");
        assertThat(storage.size(ObjectKeys.personalExport(person.id(), UUID.fromString(id))))
                .isOne();
        assertThat(mails(person)).isEqualTo("1");
    }

    /** Its job stands still at a table that is locked: he has left something there. */
    @Test
    void fileInTheMakingHasNoName() throws Exception {
        Person person = traces.person();
        traces.leave(traces.workspace("Desk"), person);
        try (Connection held = traces.locking("trades")) {
            String id = begin(person);
            traces.await("select status = 'RUNNING' from personal_exports where id = '" + id + "'");
            traces.await("select count(*) > 0 from pg_locks where relation = 'trades'::regclass and not granted");
            try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
                assertThat(files.filter(file -> file.getFileName().toString().startsWith("journal-export-")))
                        .isEmpty();
            }
            held.rollback();
        }
        traces.awaitJobs("privacy-export");
    }

    @Test
    void workspaceThatIsErasedMeanwhileIsLeftOut() throws IOException {
        Person person = traces.person();
        traces.leave(UUID.randomUUID(), person);
        UUID kept = traces.workspace("Desk");
        traces.leave(kept, person);
        assertThat(JSON.readTree(exported(person).get("trades.json")).findValuesAsText("tenant_id"))
                .containsExactly(kept.toString());
    }

    @Test
    void whatWasKeptLongEnoughIsForgotten() {
        Person person = traces.person();
        UUID workspace = traces.workspace("Desk");
        traces.execute("""
                insert into sessions (tenant_id, id, user_id, device, address, created_at, last_seen_at, revoked_at)
                select '%1$s', gen_random_uuid(), '%2$s', device, '::1', now() - interval '90 days', now() - seen, now() - ended
                  from (values ('ended long ago', interval '60 days', interval '31 days'), ('ended', '60 days', '29 days'),
                               ('unused', '38 days', null), ('used', '1 day', null)) x (device, seen, ended);
                insert into jobs (tenant_id, id, user_id, type, priority, state, finished_at)
                select tenant, gen_random_uuid(), tenant, 'kept-' || age, 'LOW', 'COMPLETED', now() - age
                  from unnest(array['%1$s', '00000000-0000-0000-0000-000000000000']::uuid[]) tenant, unnest(array['31 days', '29 days']::interval[]) age;
                insert into sign_in_attempts (subject, attempts, since, locked_until)
                     values ('old', 1, now() - interval '25 hours', null), ('new', 1, now(), null),
                            ('locked', 5, now() - interval '25 hours', now() + interval '1 minute');
                insert into personal_exports (tenant_id, id, user_id, status, created_at, expires_at)
                select '00000000-0000-0000-0000-000000000000', id, '%2$s', 'COMPLETED', now(), now() + (expires || ' minutes')::interval
                  from (values ('%1$s'::uuid, -1), ('%2$s', 1)) x (id, expires)""".formatted(workspace, person.id()));
        for (UUID id : List.of(workspace, person.id())) {
            storage.put(ObjectKeys.personalExport(person.id(), id), new byte[] {1}, "application/zip");
        }
        for (int night = 1; night <= 2; night++) {
            traces.order("privacy-retain");
            traces.awaitJobs("privacy-retain");
            assertForgotten(workspace, person);
        }
    }

    private void assertForgotten(UUID workspace, Person person) {
        assertThat(traces.text("select string_agg(device, ', ' order by device) from sessions where tenant_id = '"
                        + workspace + "'"))
                .isEqualTo("ended, used");
        assertThat(traces.text(
                        "select string_agg(distinct type || ' ' || n, ', ') from (select type, count(*) as n from jobs"
                                + " where type like 'kept%' group by type) j"))
                .isEqualTo("kept-29 days 2");
        assertThat(
                        traces.text(
                                "select string_agg(subject, ', ' order by subject) from sign_in_attempts where subject in ('old', 'new', 'locked')"))
                .isEqualTo("locked, new");
        assertThat(traces.text("select string_agg(id::text, ', ') from personal_exports where user_id = '" + person.id()
                        + "'"))
                .isEqualTo(person.id().toString());
        assertThat(storage.size(ObjectKeys.personalExport(person.id(), person.id())))
                .isOne();
        Assertions.assertThatThrownBy(() -> storage.size(ObjectKeys.personalExport(person.id(), workspace)))
                .isInstanceOf(NotFound.class);
    }

    private String mails(Person person) {
        return traces.text(
                "select count(*) from mail_outbox where template = 'EXPORT_READY' and user_id = '" + person.id() + "'");
    }

    private String begin(Person person) {
        String id = UUID.randomUUID().toString();
        traces.execute("""
                delete from personal_exports where user_id = '%1$s';
                insert into personal_exports (tenant_id, id, user_id, created_at) values ('%3$s', '%2$s', '%1$s', now())""".formatted(person.id(), id, new UUID(0, 0)));
        order(person, id);
        return id;
    }

    private void order(Person person, String export) {
        traces.execute("""
                insert into jobs (tenant_id, id, user_id, type, priority, parameters)
                     values ('%3$s', gen_random_uuid(), '%1$s', 'privacy-export', 'MEDIUM', '{"export": "%2$s"}'); notify jobs""".formatted(person.id(), export, new UUID(0, 0)));
    }

    private Map<String, String> exported(Person person) throws IOException {
        UUID id = UUID.fromString(begin(person));
        traces.await(
                "select status = 'COMPLETED' and expires_at > now() + interval '6 days' from personal_exports where id = '"
                        + id + "'");
        Map<String, String> files = new HashMap<>();
        try (InputStream object = storage.open(ObjectKeys.personalExport(person.id(), id));
                ZipInputStream zip = new ZipInputStream(object)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    /** What the catalogue says is in a file and is not. */
    private static List<String> missing(Map<String, String> files) {
        return PersonalData.catalogue().personal().stream()
                .filter(Column::isExported)
                .filter(column ->
                        !rowOf(files.getOrDefault(column.exported(), "[]")).has(column.column()))
                .map(Column::name)
                .toList();
    }

    private static JsonNode rowOf(String file) {
        try {
            return JSON.readTree(file).path(0);
        } catch (IOException impossible) {
            throw new AssertionError(file, impossible);
        }
    }
}
