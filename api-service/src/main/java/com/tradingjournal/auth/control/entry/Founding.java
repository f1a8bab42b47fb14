package com.tradingjournal.auth.control.entry;

import com.github.f4b6a3.uuid.UuidCreator;
import com.tradingjournal.accounts.entity.Account;
import com.tradingjournal.accounts.entity.AccountDraft;
import com.tradingjournal.audit.control.AuditTrail;
import com.tradingjournal.audit.entity.AuditEvent;
import com.tradingjournal.auth.control.SignedIn;
import com.tradingjournal.auth.control.account.EmailVerification;
import com.tradingjournal.auth.control.token.AccessTokens;
import com.tradingjournal.auth.entity.RefreshToken;
import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.tenancy.entity.Role;
import com.tradingjournal.tenants.control.WorkspaceStore;
import com.tradingjournal.tenants.entity.Workspace;
import com.tradingjournal.users.control.UserStore;
import com.tradingjournal.users.entity.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** A person, his workspace, his ownership of it and its first account, written in the founder's transaction. */
@ApplicationScoped
class Founding {

    private final UserStore users;
    private final WorkspaceStore workspaces;
    private final EntityManager entities;
    private final AccessTokens accessTokens;
    private final EmailVerification verification;
    private final AuditTrail audit;
    private final Clock clock;
    private final String plan;

    @Inject
    Founding(
            UserStore users,
            WorkspaceStore workspaces,
            EntityManager entities,
            AccessTokens accessTokens,
            EmailVerification verification,
            AuditTrail audit,
            Clock clock,
            @ConfigProperty(name = "plans.default") String plan) {
        this.users = users;
        this.workspaces = workspaces;
        this.entities = entities;
        this.accessTokens = accessTokens;
        this.verification = verification;
        this.audit = audit;
        this.clock = clock;
        this.plan = plan;
    }

    /**
     * An applicant who has been accepted, with the ids he will have.
     *
     * @param passwordHash null for whom somebody else vouches, who has also proved his e-mail
     */
    record Founder(
            Registration.Applicant applicant, @Nullable String passwordHash, UUID userId, RefreshToken first) {

        Caller.Member member() {
            return new Caller.Member(first.tenantId(), userId, first.sessionId());
        }
    }

    SignedIn found(Founder founder) {
        Registration.Applicant applicant = founder.applicant();
        Instant now = now();
        Instant verified = founder.passwordHash() == null ? now : null;
        User user = new User(founder.userId(), applicant.email(), applicant.name(), verified, now, 1, null);
        users.insert(user, founder.passwordHash());
        if (user.verifiedAt() == null) {
            verification.welcome(user);
        }
        return settle(user, applicant, founder.first());
    }

    /** For somebody who is known, and was left without any. */
    SignedIn foundFor(User user, RefreshToken first) {
        return settle(user, Registration.Applicant.vouched(user.email(), user.name()), first);
    }

    private SignedIn settle(User user, Registration.Applicant applicant, RefreshToken first) {
        Workspace workspace = workspace(applicant, first.tenantId());
        workspaces.insert(workspace, user.id());
        AccountDraft main =
                AccountDraft.main(workspace.currency(), workspace.zone().getId());
        entities.persist(
                new Account(UuidCreator.getTimeOrderedEpoch(), workspace.id(), user.id(), main, workspace.createdAt()));
        audit.record(AuditEvent.WORKSPACE_FOUNDED, workspace.id());
        Caller.Member member = new Caller.Member(workspace.id(), user.id(), first.sessionId());
        return new SignedIn(user, workspace, accessTokens.issue(member, Role.OWNER), first);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Workspace workspace(Registration.Applicant applicant, UUID id) {
        return new Workspace(
                id,
                applicant.workspaceName(),
                applicant.currency(),
                applicant.zone(),
                null,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                plan,
                Role.OWNER,
                now(),
                1,
                null);
    }
}
