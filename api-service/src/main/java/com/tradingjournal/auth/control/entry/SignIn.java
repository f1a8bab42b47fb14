package com.tradingjournal.auth.control.entry;

import com.github.f4b6a3.uuid.UuidCreator;
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
import java.util.List;
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
    private final Founding founding;
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
            Founding founding,
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
        this.founding = founding;
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
    SignedIn admit(User user, Arrival arrival, Device device) {
        return enter(new Proven(user, null, null, arrival), device);
    }

    /**
     * Somebody who is who he says.
     *
     * @param workspaceId where he wants to go; null for the workspace used last
     * @param password null where his proof was another one
     */
    private record Proven(
            User user, @Nullable UUID workspaceId, @Nullable Looked password, Arrival arrival) {}

    /**
     * A password that was right.
     *
     * @param hash what it was held against
     * @param newHash takes its place; null where it is good
     */
    private record Looked(
            String password, String hash, @Nullable String newHash) {}

    private Proven prove(Entry entry, Device device, Arrival arrival) {
        Attempt attempt = attempts.begin(entry.email, device.address());
        Credentials known = transactions
                .callAs(new Caller.Nobody(), () -> users.findCredentials(entry.email))
                .orElse(null);
        if (!attempts.look(entry.email, device.address(), () -> isRight(entry.password, known)) || known == null) {
            throw failed(known, attempt, device);
        }
        switch (twoFactor.check(known.user().id(), entry.code)) {
            case NOT_ASKED, ACCEPTED -> attempts.succeed(entry.email, device.address());
            case MISSING -> {
                attempts.takeBack(entry.email, device.address());
                throw new Unauthenticated(ErrorCode.TOTP_REQUIRED, "Enter the code of your authenticator app.");
            }
            case REFUSED -> throw failed(known, attempt, device);
        }
        Looked password = new Looked(entry.password, known.passwordHash(), renewed(entry.password, known));
        return new Proven(known.user(), entry.workspaceId, password, arrival);
    }

    /** Of nobody's e-mail it is wrong, and found out in the same time. */
    private boolean isRight(String password, @Nullable Credentials known) {
        if (known == null) {
            passwords.pretend(password);
            return false;
        }
        return passwords.matches(password, known.passwordHash());
    }

    private Unauthenticated failed(@Nullable Credentials known, Attempt attempt, Device device) {
        if (known != null) {
            failures.remember(known.user(), attempt, device.address());
        }
        return badCredentials();
    }

    private SignedIn enter(Proven proven, Device device) {
        UUID userId = proven.user.id();
        List<Workspace> his = trail.workspacesOf(userId);
        if (his.isEmpty() && proven.workspaceId == null) {
            return enterNewWorkspace(proven, device);
        }
        Workspace workspace = his.stream()
                .filter(one -> proven.workspaceId == null || one.id().equals(proven.workspaceId))
                .findFirst()
                .orElseThrow(() -> notFound(userId));
        RefreshToken first = sessions.prepare(workspace.id(), userId);
        Caller.Member member = new Caller.Member(workspace.id(), userId, first.sessionId());
        return transactions.callAs(new Caller.Entrant(workspace.id(), userId), () -> {
            sessions.begin(member, admitted(proven), device);
            workspaces.touch(workspace.id(), userId, clock.instant());
            return sessions.signedIn(member, first);
        });
    }

    /** Whoever has lost his last workspace would never get in again: he begins anew, as who registers. */
    private SignedIn enterNewWorkspace(Proven proven, Device device) {
        UUID userId = proven.user.id();
        RefreshToken first = sessions.prepare(UuidCreator.getTimeOrderedEpoch(), userId);
        return transactions.callAs(new Caller.Founder(first.tenantId(), userId), () -> {
            SignedIn signedIn = founding.foundFor(admitted(proven), first);
            sessions.begin(new Caller.Member(first.tenantId(), userId, first.sessionId()), signedIn.user(), device);
            return signedIn;
        });
    }

    /** In the transaction that begins his session: from here on his password and his leaving wait for its end, and then end it. */
    private User admitted(Proven proven) {
        User user = departures.admit(proven.user.id(), proven.arrival);
        Looked looked = proven.password;
        if (looked != null) {
            requireStillRight(user.id(), looked);
        }
        return user;
    }

    /**
     * A password that has been replaced since it was right opens nothing. Seldom enough to hash inside the transaction: where another
     * sign-in has only renewed the hash.
     */
    private void requireStillRight(UUID userId, Looked looked) {
        String now =
                users.findCredentials(userId).map(Credentials::passwordHash).orElseThrow(SignIn::badCredentials);
        if (!now.equals(looked.hash)) {
            if (!passwords.matches(looked.password, now)) {
                throw badCredentials();
            }
        } else if (looked.newHash != null) {
            users.replaceHash(userId, looked.newHash);
        }
    }

    /** A hash of yesterday's cost is replaced while the password is at hand. */
    private @Nullable String renewed(String password, Credentials known) {
        return passwords.isOutdated(known.passwordHash()) ? passwords.hash(password) : null;
    }

    private NotFound notFound(UUID userId) {
        trail.callAs(userId, () -> {
            trail.record(AuditEvent.CROSS_TENANT_ATTEMPT, userId);
            return true;
        });
        return new NotFound();
    }

    static Unauthenticated badCredentials() {
        return new Unauthenticated(ErrorCode.BAD_CREDENTIALS, "E-mail or password is wrong.");
    }
}
