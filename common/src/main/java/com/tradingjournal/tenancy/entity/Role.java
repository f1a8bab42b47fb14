package com.tradingjournal.tenancy.entity;

import static com.tradingjournal.tenancy.entity.Permission.*;

import java.util.EnumSet;
import java.util.Set;

/** The permission matrix: what each role of a workspace may do. Whatever is not listed is denied. */
public enum Role {
    OWNER(EnumSet.allOf(Permission.class)),
    ADMIN(EnumSet.of(
            MANAGE_SELF,
            VIEW,
            EXPORT_OWN,
            EXPORT_ALL,
            WRITE_OWN_TRADES,
            WRITE_ANY_TRADES,
            MANAGE_TAGS,
            MANAGE_MEMBERS,
            MANAGE_API_KEYS,
            MANAGE_WORKSPACE)),
    MEMBER(EnumSet.of(MANAGE_SELF, VIEW, EXPORT_OWN, WRITE_OWN_TRADES)),
    VIEWER(EnumSet.of(MANAGE_SELF, VIEW));

    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = permissions;
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
