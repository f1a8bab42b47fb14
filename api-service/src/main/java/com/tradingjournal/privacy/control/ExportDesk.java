package com.tradingjournal.privacy.control;

import com.github.f4b6a3.uuid.UuidCreator;
import com.tradingjournal.audit.control.AuditTrail;
import com.tradingjournal.audit.entity.AuditEvent;
import com.tradingjournal.errors.entity.NotFound;
import com.tradingjournal.jobs.control.JobQueue;
import com.tradingjournal.jobs.entity.JobType;
import com.tradingjournal.privacy.entity.ExportStatus;
import com.tradingjournal.privacy.entity.PersonalExport;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.TenantSession;
import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.users.control.Profile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Ordering the file with all that is one's own, and asking for it. One is under way at a time: whoever asks again is told of that one. */
@ApplicationScoped
@Transactional
public class ExportDesk {

    private static final String SELECT = "select id, user_id, status, expires_at from personal_exports where ";

    private static final String ORDER = """
            insert into personal_exports (tenant_id, id, user_id, created_at) values (?, ?, ?, ?)
            on conflict (tenant_id, user_id) where status in ('QUEUED', 'RUNNING') do nothing""";

    private final Database database;
    private final TenantSession session;
    private final Profile profile;
    private final JobQueue jobs;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    public ExportDesk(
            Database database, TenantSession session, Profile profile, JobQueue jobs, AuditTrail audit, Clock clock) {
        this.database = database;
        this.session = session;
        this.profile = profile;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    public PersonalExport order() {
        profile.requireVerified();
        UUID me = session.bound().userId();
        UUID id = UuidCreator.getTimeOrderedEpoch();
        if (database.update(ORDER, Caller.NONE, id, me, clock.instant()) == 0) {
            return underWay(me).orElseGet(this::order);
        }
        jobs.enqueueForPerson(JobType.PRIVACY_EXPORT, Map.of("export", id.toString()));
        audit.record(AuditEvent.EXPORT_REQUESTED, id);
        return find(id);
    }

    /** One that has expired is gone, though its file may lie there until the night. */
    public PersonalExport find(UUID id) {
        return database.first(
                        SELECT + "id = ? and user_id = ? and (expires_at is null or expires_at > ?)",
                        ExportDesk::export,
                        id,
                        session.bound().userId(),
                        clock.instant())
                .orElseThrow(NotFound::new);
    }

    private Optional<PersonalExport> underWay(UUID me) {
        return database.first(SELECT + "user_id = ? and status in ('QUEUED', 'RUNNING')", ExportDesk::export, me);
    }

    private static PersonalExport export(Database.Row row) {
        return new PersonalExport(
                row.uuid("id"),
                row.uuid("user_id"),
                row.constant("status", ExportStatus.class),
                row.find("expires_at", Instant.class));
    }
}
