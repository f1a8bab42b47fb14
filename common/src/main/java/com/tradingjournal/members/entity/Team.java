package com.tradingjournal.members.entity;

import static com.tradingjournal.tenancy.entity.Permission.MANAGE_MEMBERS;
import static com.tradingjournal.tenancy.entity.Permission.MANAGE_OWNERS;

import com.tradingjournal.errors.entity.Conflict;
import com.tradingjournal.errors.entity.ErrorCode;
import com.tradingjournal.errors.entity.Forbidden;
import com.tradingjournal.errors.entity.NotFound;
import com.tradingjournal.errors.entity.Unauthenticated;
import com.tradingjournal.tenancy.entity.Permission;
import com.tradingjournal.tenancy.entity.Role;
import java.util.Map;
import java.util.UUID;

/**
 * Who may change whom. Managers change and remove members; nobody changes, removes or makes an owner but an owner; anybody may leave;
 * and a workspace keeps an owner, whatever any of them wants.
 *
 * @param roles of every owner, of who acts and of whom it is about, as they are now
 */
public record Team(Map<UUID, Role> roles) {

    public Team {
        roles = Map.copyOf(roles);
    }

    /** @throws NotFound where he is no member */
    public Role roleOf(UUID member) {
        Role role = roles.get(member);
        if (role == null) {
            throw new NotFound();
        }
        return role;
    }

    public void requireChange(UUID actor, UUID member, Role wanted) {
        Role present = roleOf(member);
        require(actor, MANAGE_MEMBERS);
        if (present == Role.OWNER || wanted == Role.OWNER) {
            require(actor, MANAGE_OWNERS);
        }
        if (wanted != Role.OWNER) {
            requireAnotherOwnerThan(member);
        }
    }

    public void requireRemoval(UUID actor, UUID member) {
        Role present = roleOf(member);
        if (!actor.equals(member)) {
            require(actor, present == Role.OWNER ? MANAGE_OWNERS : MANAGE_MEMBERS);
        }
        requireAnotherOwnerThan(member);
    }

    private void requireAnotherOwnerThan(UUID member) {
        boolean last = roles.get(member) == Role.OWNER
                && roles.values().stream().filter(role -> role == Role.OWNER).count() == 1;
        if (last) {
            throw new Conflict(
                    ErrorCode.LAST_OWNER, "A workspace needs an owner: make somebody else one before this one goes.");
        }
    }

    private void require(UUID actor, Permission permission) {
        Role role = roles.get(actor);
        if (role == null) {
            throw new Unauthenticated();
        }
        if (!role.may(permission)) {
            throw new Forbidden();
        }
    }
}
