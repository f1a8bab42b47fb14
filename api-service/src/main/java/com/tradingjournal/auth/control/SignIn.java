package com.tradingjournal.auth.control;

import com.tradingjournal.audit.control.AuditTrail;
import com.tradingjournal.audit.entity.AuditEvent;
import com.tradingjournal.auth.entity.Device;
import com.tradingjournal.auth.entity.RefreshToken;
import com.tradingjournal.errors.entity.ErrorCode;
import com.tradingjournal.errors.entity.NotFound;
import com.tradingjournal.errors.entity.Unauthenticated;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.tenants.control.WorkspaceStore;
import com.tradingjournal.tenants.entity.Workspace;
import com.tradingjournal.users.control.UserStore;
import com.tradingjournal.users.control.UserStore.Credentials;
import com.tradingjournal.users.entity.EmailAddress;
import com.tradingjournal.users.entity.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Signing in with e-mail and password. Whether somebody exists is told neither by the answer nor by its time. */
@ApplicationScoped
public class SignIn {

    private final ThreadTransactionManager transactions;
    private final SignInAttempts attempts;
    private final PasswordHasher passwords;
    private final UserStore users;
    private final WorkspaceStore workspaces;
    private final Sessions sessions;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    SignIn(
            ThreadTransactionManager transactions,
            SignInAttempts attempts,
            PasswordHasher passwords,
            UserStore users,
            WorkspaceStore workspaces,
            Sessions sessions,
            AuditTrail audit,
            Clock clock) {
        this.transactions = transactions;
        this.attempts = attempts;
        this.passwords = passwords;
        this.users = users;
        this.workspaces = workspaces;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param workspaceId null opens the workspace used last */
    public SignedIn with(EmailAddress email, String password, @Nullable UUID workspaceId, Device device) {
        attempts.begin(email, device.address());
        Optional<Credentials> found = transactions.callAs(new Caller.Nobody(), () -> users.findCredentials(email));
        if (found.isEmpty()) {
            passwords.pretend(password);
            throw badCredentials();
        }
        Credentials known = found.get();
        if (!passwords.matches(password, known.passwordHash())) {
            remember(AuditEvent.SIGN_IN_FAILED, known.user());
            throw badCredentials();
        }
        attempts.succeed(email, device.address());
        return enter(known.user(), choose(known.user(), workspaceId), device, renewed(password, known));
    }

    /** Somebody whose proof was given elsewhere, into the workspace used last. */
    SignedIn admit(User user, Device device) {
        return enter(user, choose(user, null), device, null);
    }

    private SignedIn enter(User user, Workspace workspace, Device device, @Nullable String newHash) {
        RefreshToken first = sessions.prepare(workspace.id(), user.id());
        Caller.Member member = new Caller.Member(workspace.id(), user.id(), first.sessionId());
        return transactions.callAs(new Caller.Entrant(workspace.id(), user.id()), () -> {
            sessions.begin(member, device);
            workspaces.touch(workspace.id(), user.id(), clock.instant());
            if (newHash != null) {
                users.replaceHash(user.id(), newHash);
            }
            return sessions.signedIn(member, first);
        });
    }

    /** A hash of yesterday's cost is replaced while the password is at hand. */
    private @Nullable String renewed(String password, Credentials known) {
        return passwords.isOutdated(known.passwordHash()) ? passwords.hash(password) : null;
    }

    private Workspace choose(User user, @Nullable UUID workspaceId) {
        List<Workspace> all = workspacesOf(user);
        return all.stream()
                .filter(workspace -> workspaceId == null || workspace.id().equals(workspaceId))
                .findFirst()
                .orElseThrow(() -> {
                    remember(AuditEvent.CROSS_TENANT_ATTEMPT, user);
                    return new NotFound();
                });
    }

    /** In the trail of the workspace used last: a failure names none. */
    private void remember(AuditEvent event, User user) {
        workspacesOf(user).stream()
                .findFirst()
                .ifPresent(workspace -> transactions.callAs(new Caller.Entrant(workspace.id(), user.id()), () -> {
                    audit.record(event, user.id());
                    return true;
                }));
    }

    private List<Workspace> workspacesOf(User user) {
        return transactions.callAs(new Caller.Person(user.id()), () -> workspaces.findOf(user.id()));
    }

    private static Unauthenticated badCredentials() {
        return new Unauthenticated(ErrorCode.BAD_CREDENTIALS, "E-mail or password is wrong.");
    }
}
