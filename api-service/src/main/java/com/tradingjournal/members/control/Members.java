package com.tradingjournal.members.control;

import com.tradingjournal.audit.control.AuditTrail;
import com.tradingjournal.audit.entity.AuditEvent;
import com.tradingjournal.errors.entity.Invalid;
import com.tradingjournal.errors.entity.NotFound;
import com.tradingjournal.members.entity.Member;
import com.tradingjournal.members.entity.Membership;
import com.tradingjournal.members.entity.Team;
import com.tradingjournal.tenancy.control.Keyset;
import com.tradingjournal.tenancy.control.TenantSession;
import com.tradingjournal.tenancy.entity.BoundTenant;
import com.tradingjournal.tenancy.entity.Permission;
import com.tradingjournal.tenancy.entity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The members of the workspace one is in. What is changed counts at their next request: every transaction reads the live role. A removed
 * member's accounts and trades stay, his by id.
 */
@ApplicationScoped
@Transactional
public class Members {

    private final MemberStore store;
    private final TenantSession session;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    Members(MemberStore store, TenantSession session, AuditTrail audit, Clock clock) {
        this.store = store;
        this.session = session;
        this.audit = audit;
        this.clock = clock;
    }

    /** In the order they joined, one more than asked for when there are more. */
    public List<Member> page(int limit, @Nullable Keyset after) {
        BoundTenant tenant = session.bound();
        tenant.require(Permission.VIEW);
        return store.page(tenant.tenantId(), limit, after);
    }

    /** The workspaces the caller belongs to, the one used last first. */
    public List<Membership> mine(int limit, @Nullable Keyset after) {
        return store.workspacesOf(session.bound().userId(), limit, after);
    }

    /** An owner is made by {@link #makeOwner} alone. */
    Member change(UUID userId, Role wanted) {
        if (wanted == Role.OWNER) {
            throw Invalid.field("role", "is given by an owner with his password");
        }
        return give(userId, wanted);
    }

    /** What the caller would be refused anyway is refused before his password is asked for. */
    Member ownerToBe(UUID userId) {
        BoundTenant tenant = session.bound();
        store.team(tenant.tenantId(), List.of(tenant.userId(), userId))
                .requireChange(tenant.userId(), userId, Role.OWNER);
        return found(tenant, userId);
    }

    /** By an owner who has just proved who he is. */
    Member makeOwner(UUID userId) {
        return give(userId, Role.OWNER);
    }

    private Member give(UUID userId, Role wanted) {
        BoundTenant tenant = session.bound();
        Team team = store.heldTeam(tenant.tenantId(), List.of(tenant.userId(), userId));
        team.requireChange(tenant.userId(), userId, wanted);
        Role before = team.roleOf(userId);
        if (before != wanted) {
            store.changeRole(tenant.tenantId(), userId, wanted);
            audit.recordChange(AuditEvent.ROLE_CHANGED, userId, RoleFact.of(before), RoleFact.of(wanted));
        }
        return found(tenant, userId);
    }

    /** Removes somebody, or leaves. */
    public void remove(UUID userId) {
        BoundTenant tenant = session.bound();
        Team team = store.heldTeam(tenant.tenantId(), List.of(tenant.userId(), userId));
        team.requireRemoval(tenant.userId(), userId);
        audit.recordChange(AuditEvent.MEMBER_REMOVED, userId, RoleFact.of(team.roleOf(userId)), Map.of());
        store.remove(tenant.tenantId(), userId, clock.instant());
    }

    private Member found(BoundTenant tenant, UUID userId) {
        return store.find(tenant.tenantId(), userId).orElseThrow(NotFound::new);
    }
}
