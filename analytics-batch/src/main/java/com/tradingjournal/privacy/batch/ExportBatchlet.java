package com.tradingjournal.privacy.batch;

import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import com.tradingjournal.errors.entity.NotFound;
import com.tradingjournal.jobs.batch.FencedWork;
import com.tradingjournal.jobs.entity.Job;
import com.tradingjournal.notifications.control.MailOutbox;
import com.tradingjournal.notifications.entity.Mail;
import com.tradingjournal.notifications.entity.MailTemplate;
import com.tradingjournal.privacy.entity.PersonalExport;
import com.tradingjournal.storage.control.ObjectKeys;
import com.tradingjournal.storage.control.ObjectStorage;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.users.entity.EmailAddress;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Makes the file with all that is a person's, puts it into the storage and tells him. The file grows on disk, so that its length needs no
 * memory, and has no name there, so that nothing of it is left where the process dies; begun again it is made anew.
 */
@Dependent
@Named("exportBatchlet")
public class ExportBatchlet extends AbstractBatchlet {

    /** A finished one is left alone: the process may have died after the mail and before the end of the job. */
    private static final String BEGIN =
            "update personal_exports set status = 'RUNNING' where id = ? and status in ('QUEUED', 'RUNNING')";

    private static final String END =
            "update personal_exports set status = 'COMPLETED', finished_at = ?, expires_at = ? where id = ?";

    private final FencedWork work;
    private final Job job;
    private final Database database;
    private final PersonalArchive archive;
    private final ObjectStorage storage;
    private final MailOutbox mails;
    private final Clock clock;

    @Inject
    public ExportBatchlet(
            FencedWork work,
            Job job,
            Database database,
            PersonalArchive archive,
            ObjectStorage storage,
            MailOutbox mails,
            Clock clock) {
        this.work = work;
        this.job = job;
        this.database = database;
        this.archive = archive;
        this.storage = storage;
        this.mails = mails;
        this.clock = clock;
    }

    @Override
    public String process() throws IOException {
        UUID id = UUID.fromString(job.parameter("export"));
        if (work.call(() -> database.update(BEGIN, id)) == 0) {
            return "DONE BEFORE";
        }
        try (FileChannel file = nameless()) {
            archive.write(job.userId(), file);
            storage.put(ObjectKeys.personalExport(job.userId(), id), file, "application/zip");
        }
        work.call(() -> end(id));
        return "COMPLETED";
    }

    /** Its name goes when it is opened, the rest when it is closed, by whatever. */
    private static FileChannel nameless() throws IOException {
        return FileChannel.open(Files.createTempFile("journal-export-", ".zip"), READ, WRITE, DELETE_ON_CLOSE);
    }

    /** Whoever was erased meanwhile has no export; what was stored for him is swept. */
    private UUID end(UUID id) {
        Instant now = clock.instant();
        if (database.update(END, now, now.plus(PersonalExport.KEPT), id) == 0) {
            throw new NotFound();
        }
        mails.put(database.first(
                        "select email, name from users where id = ?",
                        row -> Mail.to(
                                job.userId(),
                                new EmailAddress(row.text("email")),
                                MailTemplate.EXPORT_READY,
                                Map.of(
                                        "name",
                                        row.text("name"),
                                        "days",
                                        Long.toString(PersonalExport.KEPT.toDays()),
                                        "export",
                                        id.toString())),
                        job.userId())
                .orElseThrow(NotFound::new));
        return id;
    }
}
