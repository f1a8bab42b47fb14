package com.tradingjournal.privacy.batch;

import com.tradingjournal.errors.entity.NotFound;
import com.tradingjournal.jobs.batch.FencedWork;
import com.tradingjournal.jobs.control.JobLeases;
import com.tradingjournal.jobs.entity.Job;
import com.tradingjournal.storage.control.ObjectStorage;
import com.tradingjournal.tenancy.control.Database;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes all that is a person's into a ZIP: a JSON array for each kind of thing, over all his workspaces, and the files he has imported as
 * they came. Rows go from the database to the file as they are read. Each kind is of one moment in one workspace, not all of one.
 */
@Dependent
public class PersonalArchive {

    private static final byte[] README = """
            This is all that Trading Journal keeps about you.

            One file for each kind of thing, as a JSON array; names of fields are those of our database. Where a thing belongs to a
            workspace, tenant_id says to which: workspaces.json has their names. Times are ISO 8601 with an offset, amounts exact decimals.
            imported-files/ holds the files that you have imported, as they were; imports.json says what they are.

            Not among it: your password and the secrets of your sessions, which we do not know but as fingerprints.
            """.getBytes(StandardCharsets.UTF_8);

    private final FencedWork work;
    private final Job job;
    private final JobLeases leases;
    private final Database database;
    private final ObjectStorage storage;

    @Inject
    public PersonalArchive(FencedWork work, Job job, JobLeases leases, Database database, ObjectStorage storage) {
        this.work = work;
        this.job = job;
        this.leases = leases;
        this.database = database;
        this.storage = storage;
    }

    private record ImportedFile(UUID importId, String objectKey, String fileName) {}

    /** @param file still open when it is written */
    void write(UUID person, FileChannel file) throws IOException {
        List<UUID> workspaces =
                work.call(() -> database.query("select workspaces_of_person(?) as id", row -> row.uuid("id"), person));
        try (ZipOutputStream zip = new ZipOutputStream(new LeftOpen(file))) {
            zip.putNextEntry(new ZipEntry("README.txt"));
            zip.write(README);
            for (ExportedKind kind : ExportedKind.values()) {
                zip.putNextEntry(new ZipEntry(kind.fileName()));
                write(kind, person, workspaces, zip);
            }
            List<ImportedFile> imported = new ArrayList<>();
            work.forEach(workspaces, workspace -> imported.addAll(importedFiles(workspace, person)));
            for (ImportedFile each : imported) {
                copy(each, zip);
            }
        }
    }

    private void write(ExportedKind kind, UUID person, List<UUID> workspaces, OutputStream out) throws IOException {
        JsonRows rows = new JsonRows(out);
        switch (kind.scope()) {
            case PERSON -> work.call(() -> read(kind, person, rows));
            case WORKSPACE ->
                work.forEach(workspaces, workspace -> work.callIn(workspace, () -> read(kind, person, rows)));
        }
        rows.end();
    }

    private JsonRows read(ExportedKind kind, UUID person, JsonRows rows) {
        database.forEach(
                "select row_to_json(r)::text as line from (" + kind.sql() + ") r",
                row -> rows.add(row.text("line")),
                person);
        leases.advance(job);
        return rows;
    }

    private List<ImportedFile> importedFiles(UUID workspace, UUID person) {
        return work.callIn(
                workspace,
                () -> database.query(
                        "select id, object_key, file_name from imports where user_id = ? order by id",
                        row -> new ImportedFile(row.uuid("id"), row.text("object_key"), row.text("file_name")),
                        person));
    }

    /** A file's name is its owner's, and may be anything: of it only what is harmless is kept, behind the import's id. */
    private void copy(ImportedFile imported, ZipOutputStream zip) throws IOException {
        try (InputStream content = storage.open(imported.objectKey)) {
            String name = imported.fileName.replaceAll("[^\\p{L}\\p{N}._-]", "_");
            zip.putNextEntry(new ZipEntry("imported-files/" + imported.importId + "-" + name));
            content.transferTo(zip);
        } catch (NotFound swept) {
            zip.putNextEntry(new ZipEntry("imported-files/" + imported.importId + "-is-no-longer-kept"));
        }
    }

    /** Ends with the archive; the file goes on. */
    private static final class LeftOpen extends BufferedOutputStream {

        private LeftOpen(FileChannel file) {
            super(Channels.newOutputStream(file), 1 << 16);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    /** A JSON array that is written row by row. */
    private static final class JsonRows {

        private final OutputStream out;
        private String separator = "[\n";

        private JsonRows(OutputStream out) {
            this.out = out;
        }

        private void add(String json) {
            try {
                out.write((separator + json).getBytes(StandardCharsets.UTF_8));
                separator = ",\n";
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private void end() throws IOException {
            out.write((separator.startsWith("[") ? "[]\n" : "\n]\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
