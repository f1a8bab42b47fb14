package com.tradingjournal.auth.control.entry;

import com.tradingjournal.audit.entity.AuditEvent;
import com.tradingjournal.auth.control.FailedSignIns;
import com.tradingjournal.auth.control.PersonalTrail;
import com.tradingjournal.auth.control.Sessions;
import com.tradingjournal.auth.control.SignedIn;
import com.tradingjournal.auth.control.entry.Departures.Arrival;
import com.tradingjournal.auth.control.password.PasswordHasher;
import com.tradingjournal.auth.control.password.SignInAttempts;
import com.tradingjournal.auth.control.password.SignInAttempts.Attempt;
import com.tradingjournal.auth.control.totp.TwoFactor;
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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Signing in with e-mail and password. Whether somebody exists is told neither by the answer nor by its time. */
@ApplicationScoped
public class SignIn {

    private final ThreadTransactionManager transactions;
    private final SignInAttempts attempts;
    private final FailedSignIns failures;
    private final PasswordHasher passwords;
    private final TwoFactor twoFactor;
    private final UserStore users;
    private final WorkspaceStore workspaces;
    private final Sessions sessions;
    private final Departures departures;
    private final PersonalTrail trail;
    private final Clock clock;

    @Inject
    SignIn(
            ThreadTransactionManager transactions,
            SignInAttempts attempts,
            FailedSignIns failures,
            PasswordHasher passwords,
            TwoFactor twoFactor,
            UserStore users,
            WorkspaceStore workspaces,
            Sessions sessions,
            Departures departures,
            PersonalTrail trail,
            Clock clock) {
        this.transactions = transactions;
        this.attempts = attempts;
        this.failures = failures;
        this.passwords = passwords;
        this.twoFactor = twoFactor;
        this.users = users;
        this.workspaces = workspaces;
        this.sessions = sessions;
        this.departures = departures;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What somebody brings to get in.
     *
     * @param workspaceId null opens the workspace used last
     * @param code of the second factor, or a recovery code; null where he gave none
     */
    public record Entry(
            EmailAddress email,
            String password,
            @Nullable UUID workspaceId,
            @Nullable String code) {}

    public SignedIn with(Entry entry, Device device) {
        return enter(prove(entry, device, Arrival.ENTERING), device);
    }

    /** The same of somebody who wanted to be erased: he stays. */
    public SignedIn returning(Entry entry, Device device) {
        return enter(prove(entry, device, Arrival.RETURNING), device);
    }

    /** Somebody whose proof was given elsewhere, into the workspace used last. */
    SignedIn admit(User user, Device device) {
        return enter(new Proven(user, choose(user, null), null, Arrival.ENTERING), device);
    }

    /**
     * Somebody who is who he says, and where he goes.
     *
     * @param newHash replaces that of his password; null where it is good
     */
    private record Proven(
            User user, Workspace workspace, @Nullable String newHash, Arrival arrival) {}

    private Proven prove(Entry entry, Device device, Arrival arrival) {
        Attempt attempt = attempts.begin(entry.email, device.address());
        Optional<Credentials> found =
                transactions.callAs(new Caller.Nobody(), () -> users.findCredentials(entry.email));
        if (found.isEmpty()) {
            passwords.pretend(entry.password);
            throw badCredentials();
        }
        Credentials known = found.get();
        if (!passwords.matches(entry.password, known.passwordHash())) {
            failures.remember(known.user(), attempt, device.address());
            throw badCredentials();
        }
        switch (twoFactor.check(known.user().id(), entry.code)) {
            case NOT_ASKED, ACCEPTED -> attempts.succeed(entry.email, device.address());
            case MISSING -> {
                attempts.takeBack(entry.email, device.address());
                throw new Unauthenticated(ErrorCode.TOTP_REQUIRED, "Enter the code of your authenticator app.");
            }
            case REFUSED -> {
                failures.remember(known.user(), attempt, device.address());
                throw badCredentials();
            }
        }
        return new Proven(
                known.user(), choose(known.user(), entry.workspaceId), renewed(entry.password, known), arrival);
    }

    private SignedIn enter(Proven proven, Device device) {
        User user = proven.user;
        Workspace workspace = proven.workspace;
        RefreshToken first = sessions.prepare(workspace.id(), user.id());
        Caller.Member member = new Caller.Member(workspace.id(), user.id(), first.sessionId());
        return transactions.callAs(new Caller.Entrant(workspace.id(), user.id()), () -> {
            departures.admit(user.id(), proven.arrival);
            sessions.begin(member, device);
            workspaces.touch(workspace.id(), user.id(), clock.instant());
            if (proven.newHash != null) {
                users.replaceHash(user.id(), proven.newHash);
            }
            return sessions.signedIn(member, first);
        });
    }

    /** A hash of yesterday's cost is replaced while the password is at hand. */
    private @Nullable String renewed(String password, Credentials known) {
        return passwords.isOutdated(known.passwordHash()) ? passwords.hash(password) : null;
    }

    private Workspace choose(User user, @Nullable UUID workspaceId) {
        return trail.workspacesOf(user.id()).stream()
                .filter(workspace -> workspaceId == null || workspace.id().equals(workspaceId))
                .findFirst()
                .orElseThrow(() -> notFound(user));
    }

    private NotFound notFound(User user) {
        trail.callAs(user.id(), () -> {
            trail.record(AuditEvent.CROSS_TENANT_ATTEMPT, user.id());
            return true;
        });
        return new NotFound();
    }

    private static Unauthenticated badCredentials() {
        return new Unauthenticated(ErrorCode.BAD_CREDENTIALS, "E-mail or password is wrong.");
    }
}
