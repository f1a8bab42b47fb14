package com.tradingjournal.privacy.control;

import com.tradingjournal.audit.control.AuditTrail;
import com.tradingjournal.audit.entity.AuditEvent;
import com.tradingjournal.auth.control.Reauthentication;
import com.tradingjournal.auth.control.Sessions;
import com.tradingjournal.errors.entity.Conflict;
import com.tradingjournal.errors.entity.ErrorCode;
import com.tradingjournal.notifications.control.MailOutbox;
import com.tradingjournal.notifications.entity.Mail;
import com.tradingjournal.notifications.entity.MailTemplate;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.tenancy.entity.Role;
import com.tradingjournal.tenants.control.WorkspaceStore;
import com.tradingjournal.tenants.entity.Workspace;
import com.tradingjournal.users.control.Profile;
import com.tradingjournal.users.control.UserStore;
import com.tradingjournal.users.entity.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Asking to be erased. Nothing is erased yet: all sessions end, nobody signs in as him any more, and until it is due he can take it back.
 * Whoever alone answers for a workspace with others in it hands it over first; should that change meanwhile, erasing hands it over.
 */
@ApplicationScoped
public class Leaving {

    /** Who leaves as well answers for nothing. */
    private static final String OTHERS = """
            select count(*) as others, count(*) filter (where m.role = 'OWNER' and u.deletion_due_at is null) as owners
              from memberships m join users u on u.id = m.user_id where m.tenant_id = ? and m.user_id <> ?""";

    private final ThreadTransactionManager transactions;
    private final Reauthentication reauthentication;
    private final Sessions sessions;
    private final WorkspaceStore workspaces;
    private final UserStore users;
    private final Profile profile;
    private final MailOutbox mails;
    private final AuditTrail audit;
    private final Database database;
    private final Clock clock;
    private final Duration eraseAfter;

    @Inject
    Leaving(
            ThreadTransactionManager transactions,
            Reauthentication reauthentication,
            Sessions sessions,
            WorkspaceStore workspaces,
            UserStore users,
            Profile profile,
            MailOutbox mails,
            AuditTrail audit,
            Database database,
            Clock clock,
            @ConfigProperty(name = "privacy.erase-after") Duration eraseAfter) {
        this.transactions = transactions;
        this.reauthentication = reauthentication;
        this.sessions = sessions;
        this.workspaces = workspaces;
        this.users = users;
        this.profile = profile;
        this.mails = mails;
        this.audit = audit;
        this.database = database;
        this.clock = clock;
        this.eraseAfter = eraseAfter;
    }

    /** @return when all that is his will be erased */
    public Instant leave(Caller.Member me, @Nullable String password, String address) {
        reauthentication.require(me, password, address);
        transactions
                .callAs(me, () -> workspaces.findOf(me.userId()))
                .forEach(workspace -> requireNoneLeft(me, workspace));
        Instant now = clock.instant();
        Instant dueAt = now.plus(eraseAfter).truncatedTo(ChronoUnit.SECONDS);
        List<Caller.Member> ended = transactions.callAs(me, () -> {
            User person = profile.mine();
            users.leave(me.userId(), dueAt, now);
            audit.record(AuditEvent.ERASURE_REQUESTED, me.userId());
            mails.put(Mail.to(
                    me.userId(),
                    person.email(),
                    MailTemplate.ERASURE_REQUESTED,
                    Map.of("name", person.name(), "dueAt", dueAt.toString())));
            return sessions.endOthers(me.userId(), Caller.NONE, AuditEvent.ERASURE_REQUESTED.name());
        });
        sessions.forget(ended);
        return dueAt;
    }

    private void requireNoneLeft(Caller.Member me, Workspace workspace) {
        if (workspace.role() != Role.OWNER || workspace.deletionDueAt() != null) {
            return;
        }
        boolean alone = transactions.callAs(
                new Caller.Entrant(workspace.id(), me.userId()),
                () -> database.first(
                                OTHERS,
                                row -> row.number("others") > 0 && row.number("owners") == 0,
                                workspace.id(),
                                me.userId())
                        .orElse(false));
        if (alone) {
            throw new Conflict(
                    ErrorCode.LAST_OWNER,
                    "You alone own the workspace " + workspace.name() + ": make somebody else an owner first.");
        }
    }
}
