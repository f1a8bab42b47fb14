package com.tradingjournal.tenancy.entity;

import com.tradingjournal.errors.entity.Forbidden;
import java.time.ZoneId;
import java.util.UUID;

/**
 * What the binding found, alive in this transaction.
 *
 * @param role the live role, read with the binding; never the token's
 * @param analyticsVersion counts the changes that can change a figure; keys caches and ETags
 * @param currency the workspace's currency, ISO 4217
 * @param zone the workspace's reporting zone: what a day is
 */
public record BoundTenant(UUID tenantId, UUID userId, Role role, long analyticsVersion, String currency, ZoneId zone) {

    public void require(Permission permission) {
        if (!role.may(permission)) {
            throw new Forbidden();
        }
    }
}
