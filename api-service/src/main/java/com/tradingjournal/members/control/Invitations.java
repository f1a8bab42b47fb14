package com.tradingjournal.members.control;

import com.github.f4b6a3.uuid.UuidCreator;
import com.tradingjournal.audit.control.AuditTrail;
import com.tradingjournal.audit.entity.AuditEvent;
import com.tradingjournal.errors.entity.Conflict;
import com.tradingjournal.errors.entity.Invalid;
import com.tradingjournal.errors.entity.NotFound;
import com.tradingjournal.members.entity.Invitation;
import com.tradingjournal.members.entity.InvitationToken;
import com.tradingjournal.notifications.control.MailOutbox;
import com.tradingjournal.notifications.entity.Mail;
import com.tradingjournal.notifications.entity.MailTemplate;
import com.tradingjournal.tenancy.control.Keyset;
import com.tradingjournal.tenancy.control.TenantSession;
import com.tradingjournal.tenancy.entity.BoundTenant;
import com.tradingjournal.tenancy.entity.Permission;
import com.tradingjournal.tenancy.entity.Role;
import com.tradingjournal.tenants.control.WorkspaceDesk;
import com.tradingjournal.users.control.Profile;
import com.tradingjournal.users.entity.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asking people to join the workspace. Whether an e-mail has an account here makes no difference to whoever asks. */
@ApplicationScoped
@Transactional
public class Invitations {

    private final InvitationStore store;
    private final Profile profile;
    private final WorkspaceDesk workspace;
    private final MailOutbox mails;
    private final TenantSession session;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    Invitations(
            InvitationStore store,
            Profile profile,
            WorkspaceDesk workspace,
            MailOutbox mails,
            TenantSession session,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.profile = profile;
        this.workspace = workspace;
        this.mails = mails;
        this.session = session;
        this.audit = audit;
        this.clock = clock;
    }

    /** Open ones, newest first, one more than asked for when there are more. */
    public List<Invitation> page(int limit, @Nullable Keyset after) {
        BoundTenant tenant = managed();
        return store.page(tenant.tenantId(), clock.instant(), limit, after);
    }

    /** One open invitation to an e-mail: a new one takes the place of the old, whose link is dead. */
    public Invitation invite(EmailAddress email, Role role) {
        BoundTenant tenant = managed();
        profile.requireVerified();
        if (role == Role.OWNER) {
            throw Invalid.field("role", "is ADMIN, MEMBER or VIEWER: an owner is made of a member");
        }
        if (store.isMember(tenant.tenantId(), email)) {
            throw new Conflict("Whoever has this e-mail is a member already.");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Invitation invitation = new Invitation(
                UuidCreator.getTimeOrderedEpoch(), email, role, tenant.userId(), now, now.plus(Invitation.LIFE));
        InvitationToken token = InvitationToken.of(tenant.tenantId());
        store.forgetExpired(tenant.tenantId(), now);
        store.put(tenant.tenantId(), invitation, token);
        mails.putFor(tenant.tenantId(), mail(invitation).withToken(token.text()));
        audit.recordChange(AuditEvent.INVITATION_SENT, invitation.id(), Map.of(), RoleFact.of(role));
        return invitation;
    }

    public void withdraw(UUID id) {
        BoundTenant tenant = managed();
        if (!store.withdraw(tenant.tenantId(), id, clock.instant())) {
            throw new NotFound();
        }
        audit.record(AuditEvent.INVITATION_WITHDRAWN, id);
    }

    /** To nobody yet, even where somebody has the address: his account is his own business. */
    private Mail mail(Invitation invitation) {
        Map<String, String> parameters = Map.of(
                "inviter", profile.mine().name(),
                "workspace", workspace.current().name(),
                "role", invitation.role().name(),
                "days", Long.toString(Invitation.LIFE.toDays()));
        return new Mail(MailTemplate.INVITATION, invitation.email(), null, parameters, null);
    }

    private BoundTenant managed() {
        BoundTenant tenant = session.bound();
        tenant.require(Permission.MANAGE_MEMBERS);
        return tenant;
    }
}
