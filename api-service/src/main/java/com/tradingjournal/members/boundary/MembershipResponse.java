package com.tradingjournal.members.boundary;

import com.tradingjournal.members.entity.Membership;
import com.tradingjournal.tenancy.entity.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A workspace one belongs to; {@code current} is the one the token is for. */
public record MembershipResponse(
        UUID id,
        String name,
        Role role,
        String currency,
        String timeZone,
        boolean current,
        @Nullable Instant deletionDueAt) {

    static MembershipResponse of(Membership membership, UUID current) {
        return new MembershipResponse(
                membership.tenantId(),
                membership.name(),
                membership.role(),
                membership.currency(),
                membership.timeZone(),
                membership.tenantId().equals(current),
                membership.deletionDueAt());
    }
}
