package com.tradingjournal.auth.control;

import com.github.f4b6a3.uuid.UuidCreator;
import com.tradingjournal.audit.control.AuditTrail;
import com.tradingjournal.audit.entity.AuditEvent;
import com.tradingjournal.auth.control.token.AccessTokens;
import com.tradingjournal.auth.control.token.RefreshTokens;
import com.tradingjournal.auth.control.token.RefreshTokens.Standing;
import com.tradingjournal.auth.entity.Device;
import com.tradingjournal.auth.entity.RefreshToken;
import com.tradingjournal.errors.entity.Conflict;
import com.tradingjournal.errors.entity.ErrorCode;
import com.tradingjournal.errors.entity.Unauthenticated;
import com.tradingjournal.errors.entity.Unavailable;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.tenants.control.WorkspaceDesk;
import com.tradingjournal.users.control.Profile;
import com.tradingjournal.users.entity.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A session from its first token to its end. Redis is asked before and after a transaction, never inside one; the secret is
 * replaced last, so that whatever fails before leaves the client's cookie good.
 */
@ApplicationScoped
public class Sessions {

    private static final System.Logger LOG = System.getLogger(Sessions.class.getName());

    private final ThreadTransactionManager transactions;
    private final RefreshTokens secrets;
    private final SessionStore store;
    private final AccessTokens accessTokens;
    private final Profile profile;
    private final WorkspaceDesk workspace;
    private final AuditTrail audit;
    private final AccountMails mails;
    private final Clock clock;

    @Inject
    Sessions(
            ThreadTransactionManager transactions,
            RefreshTokens secrets,
            SessionStore store,
            AccessTokens accessTokens,
            Profile profile,
            WorkspaceDesk workspace,
            AuditTrail audit,
            AccountMails mails,
            Clock clock) {
        this.transactions = transactions;
        this.secrets = secrets;
        this.store = store;
        this.accessTokens = accessTokens;
        this.profile = profile;
        this.workspace = workspace;
        this.audit = audit;
        this.mails = mails;
        this.clock = clock;
    }

    /** The first secret of a session that is about to be written: an orphan in Redis harms nobody and expires. */
    public RefreshToken prepare(UUID tenantId, UUID userId) {
        RefreshToken first = RefreshToken.of(tenantId, UuidCreator.getTimeOrderedEpoch());
        secrets.open(first, userId);
        return first;
    }

    /** Writes the session, in the transaction of what led to it. A device that is not known is told of. */
    public void begin(Caller.Member member, User user, Device device) {
        boolean strange = store.isNew(user.id(), device);
        Instant now = clock.instant();
        store.insert(member, device, now, now);
        audit.record(AuditEvent.SIGN_IN, user.id());
        if (strange) {
            mails.newDevice(user, device);
        }
    }

    /** The same device goes on in another workspace of his: its session here ends with it. He has not signed in anew. */
    public void turn(Caller.Member from, Caller.Member to, Device device) {
        Instant now = clock.instant();
        Instant signedInAt = store.revoke(from, "SWITCHED", now).orElseThrow(Unauthenticated::new);
        store.insert(to, device, signedInAt, now);
        audit.record(AuditEvent.WORKSPACE_ENTERED, to.userId());
    }

    public SignedIn refresh(RefreshToken presented) {
        return switch (secrets.look(presented)) {
            case Standing.Current current -> renew(presented, current.userId());
            case Standing.Raced _ ->
                throw new Conflict(ErrorCode.REFRESH_RACED, "Another tab has just refreshed: try again.");
            case Standing.Reused reused -> {
                endReused(presented, reused.userId());
                throw new Unauthenticated(
                        ErrorCode.REFRESH_REUSED,
                        "This sign-in was used from two places and has been ended: sign in again.");
            }
            case Standing.Unknown _ -> throw new Unauthenticated();
        };
    }

    private SignedIn renew(RefreshToken presented, UUID userId) {
        Caller.Member member = holder(presented, userId);
        RefreshToken next = RefreshToken.of(presented.tenantId(), presented.sessionId());
        SignedIn renewed = transactions.callAs(member, () -> {
            store.seen(member, clock.instant());
            return signedIn(member, next);
        });
        return switch (secrets.rotate(presented, next)) {
            case Standing.Current _ -> renewed;
            case Standing.Raced _, Standing.Reused _ ->
                throw new Conflict(ErrorCode.REFRESH_RACED, "Another tab has just refreshed: try again.");
            case Standing.Unknown _ -> throw new Unauthenticated();
        };
    }

    /** Inside a transaction of this member: what his client needs to know. */
    public SignedIn signedIn(Caller.Member member, RefreshToken refreshToken) {
        var current = workspace.current();
        return new SignedIn(profile.mine(), current, accessTokens.issue(member, current.role()), refreshToken);
    }

    /** Ends the session of a cookie, if it is one. */
    public void end(RefreshToken presented) {
        switch (secrets.look(presented)) {
            case Standing.Current current -> end(holder(presented, current.userId()), AuditEvent.SIGN_OUT);
            case Standing.Raced raced -> end(holder(presented, raced.userId()), AuditEvent.SIGN_OUT);
            case Standing.Reused reused -> endReused(presented, reused.userId());
            case Standing.Unknown _ -> {}
        }
    }

    private void endReused(RefreshToken presented, UUID userId) {
        end(holder(presented, userId), AuditEvent.REFRESH_REUSED);
    }

    /** Whoever is no member any more has no session there either: its secret is all that is left of it. */
    private void end(Caller.Member member, AuditEvent reason) {
        try {
            transactions.callAs(new Caller.Entrant(member.tenantId(), member.userId()), () -> {
                if (store.revoke(member, reason.name(), clock.instant()).isPresent()) {
                    audit.record(reason, member.sessionId());
                }
                return true;
            });
        } catch (Unauthenticated removed) {
            LOG.log(Level.DEBUG, "A session went with its membership", removed);
        }
        secrets.forget(member.tenantId(), member.sessionId());
    }

    private static Caller.Member holder(RefreshToken presented, UUID userId) {
        return new Caller.Member(presented.tenantId(), userId, presented.sessionId());
    }

    public void endAll(Caller.Member member) {
        forget(transactions.callAs(member, () -> {
            audit.record(AuditEvent.SIGN_OUT, member.userId());
            return store.revokeAllBut(Caller.NONE, member.userId(), AuditEvent.SIGN_OUT.name(), clock.instant());
        }));
    }

    /**
     * In a transaction of the person's: ends all his sessions but one, because what they rest on has changed.
     *
     * @param kept {@link Caller#NONE} ends all
     * @param reason what has changed
     * @return what to {@link #forget} when the transaction is over
     */
    public List<Caller.Member> endOthers(UUID userId, UUID kept, String reason) {
        return store.revokeAllBut(kept, userId, reason, clock.instant());
    }

    /** Their rows have ended them already: a secret that Redis keeps because it is away opens nothing. */
    public void forget(List<Caller.Member> ended) {
        try {
            ended.forEach(session -> secrets.forget(session.tenantId(), session.sessionId()));
        } catch (Unavailable away) {
            LOG.log(Level.WARNING, "Secrets of ended sessions stay until they expire", away);
        }
    }
}
