package com.tradingjournal.privacy.control;

import com.tradingjournal.audit.control.AuditTrail;
import com.tradingjournal.audit.entity.AuditEvent;
import com.tradingjournal.auth.control.Reauthentication;
import com.tradingjournal.notifications.control.MailOutbox;
import com.tradingjournal.notifications.entity.Mail;
import com.tradingjournal.notifications.entity.MailTemplate;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.TenantSession;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.tenancy.entity.Permission;
import com.tradingjournal.tenants.control.WorkspaceDesk;
import com.tradingjournal.tenants.entity.Workspace;
import com.tradingjournal.users.entity.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Giving a workspace up. From then on it can only be read, or restored: the database refuses what people write there. */
@ApplicationScoped
public class WorkspaceEnding {

    private static final String END = """
            update tenants set deletion_due_at = coalesce(deletion_due_at, ?), updated_at = ?, version = version + 1 where id = ?
            returning deletion_due_at""";

    private static final String OWNERS = """
            select u.id, u.email, u.name from memberships m join users u on u.id = m.user_id
             where m.tenant_id = ? and m.role = 'OWNER' and u.deletion_due_at is null""";

    private final ThreadTransactionManager transactions;
    private final Reauthentication reauthentication;
    private final TenantSession session;
    private final WorkspaceDesk desk;
    private final MailOutbox mails;
    private final AuditTrail audit;
    private final Database database;
    private final Clock clock;
    private final Duration eraseAfter;

    @Inject
    WorkspaceEnding(
            ThreadTransactionManager transactions,
            Reauthentication reauthentication,
            TenantSession session,
            WorkspaceDesk desk,
            MailOutbox mails,
            AuditTrail audit,
            Database database,
            Clock clock,
            @ConfigProperty(name = "privacy.erase-after") Duration eraseAfter) {
        this.transactions = transactions;
        this.reauthentication = reauthentication;
        this.session = session;
        this.desk = desk;
        this.mails = mails;
        this.audit = audit;
        this.database = database;
        this.clock = clock;
        this.eraseAfter = eraseAfter;
    }

    /** @return when it will be erased; asked again, it is the time of the first asking */
    public Instant end(Caller.Member me, @Nullable String password, String address) {
        transactions.callAs(me, this::requireOwner);
        reauthentication.require(me, password, address);
        return transactions.callAs(me, () -> {
            UUID id = requireOwner();
            Workspace before = desk.current();
            Instant now = clock.instant();
            Instant dueAt = database.first(
                            END,
                            row -> row.instant("deletion_due_at"),
                            now.plus(eraseAfter).truncatedTo(ChronoUnit.SECONDS),
                            now,
                            id)
                    .orElseThrow();
            if (before.deletionDueAt() == null) {
                audit.record(AuditEvent.WORKSPACE_DELETION_REQUESTED, id);
                tellOwners(before, dueAt);
            }
            return dueAt;
        });
    }

    private UUID requireOwner() {
        session.bound().require(Permission.DELETE_WORKSPACE);
        return session.bound().tenantId();
    }

    private void tellOwners(Workspace workspace, Instant dueAt) {
        database.query(
                        OWNERS,
                        row -> Mail.to(
                                row.uuid("id"),
                                new EmailAddress(row.text("email")),
                                MailTemplate.WORKSPACE_DELETION_REQUESTED,
                                Map.of(
                                        "name",
                                        row.text("name"),
                                        "workspace",
                                        workspace.name(),
                                        "dueAt",
                                        dueAt.toString())),
                        workspace.id())
                .forEach(mail -> mails.putFor(workspace.id(), mail));
    }
}
