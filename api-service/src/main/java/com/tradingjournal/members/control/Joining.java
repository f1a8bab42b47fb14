package com.tradingjournal.members.control;

import com.github.f4b6a3.uuid.UuidCreator;
import com.tradingjournal.accounts.entity.Account;
import com.tradingjournal.accounts.entity.AccountDraft;
import com.tradingjournal.audit.control.AuditTrail;
import com.tradingjournal.audit.entity.AuditEvent;
import com.tradingjournal.errors.entity.NotFound;
import com.tradingjournal.members.entity.InvitationToken;
import com.tradingjournal.tenancy.control.TenantSession;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import com.tradingjournal.tenancy.entity.BoundTenant;
import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.tenancy.entity.Role;
import com.tradingjournal.tenants.control.WorkspaceDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Accepting an invitation: a member from now on, with an account of his own and a proved e-mail. Whatever is wrong with the link, the
 * answer is the same and so is the way to it: the workspace it names is bound by the invitation it is looked up with, or not at all.
 */
@ApplicationScoped
@Transactional
public class Joining {

    private final ThreadTransactionManager transactions;
    private final InvitationStore store;
    private final WorkspaceDesk workspace;
    private final EntityManager entities;
    private final TenantSession session;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    Joining(
            ThreadTransactionManager transactions,
            InvitationStore store,
            WorkspaceDesk workspace,
            EntityManager entities,
            TenantSession session,
            AuditTrail audit,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.workspace = workspace;
        this.entities = entities;
        this.session = session;
        this.audit = audit;
        this.clock = clock;
    }

    /** Where he has come to. */
    public record Joined(UUID workspaceId, String workspaceName, Role role) {}

    /** @throws NotFound for a link that is not to this person's e-mail, was used, has run out, was withdrawn or never was */
    public Joined accept(String link) {
        BoundTenant from = session.bound();
        Optional<InvitationToken> read = InvitationToken.parse(link);
        InvitationToken token = read.orElseGet(() -> InvitationToken.of(UUID.randomUUID()));
        Caller.Invitee invitee = new Caller.Invitee(token.tenantId(), from.userId(), token.hash());
        try {
            return transactions.turnedTo(invitee, () -> join(token));
        } catch (NotFound refused) {
            boolean elsewhere = read.isPresent() && !token.tenantId().equals(from.tenantId());
            throw elsewhere ? NotFound.inWorkspace(token.tenantId()) : refused;
        }
    }

    private Joined join(InvitationToken token) {
        BoundTenant invitee = session.bound();
        Instant now = clock.instant();
        if (!store.join(invitee, token.hash(), now)) {
            throw new NotFound();
        }
        if (!store.hasMainAccount(invitee)) {
            openMain(invitee, now);
        }
        if (store.verify(invitee.userId(), now)) {
            audit.record(AuditEvent.EMAIL_VERIFIED, invitee.userId());
        }
        var joined = workspace.current();
        audit.recordChange(AuditEvent.MEMBER_JOINED, invitee.userId(), Map.of(), RoleFact.of(joined.role()));
        return new Joined(joined.id(), joined.name(), joined.role());
    }

    /** Flushed here: at the end of the transaction he is back in the workspace he came from. */
    private void openMain(BoundTenant invitee, Instant now) {
        AccountDraft main = AccountDraft.main(invitee.currency(), invitee.zone().getId());
        entities.persist(
                new Account(UuidCreator.getTimeOrderedEpoch(), invitee.tenantId(), invitee.userId(), main, now));
        entities.flush();
    }
}
