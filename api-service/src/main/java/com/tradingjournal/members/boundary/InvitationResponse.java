package com.tradingjournal.members.boundary;

import com.tradingjournal.members.entity.Invitation;
import com.tradingjournal.tenancy.entity.Role;
import java.time.Instant;
import java.util.UUID;

/** An open invitation; its link is in the mail alone. */
public record InvitationResponse(
        UUID id, String email, Role role, UUID invitedBy, Instant createdAt, Instant expiresAt) {

    static InvitationResponse of(Invitation invitation) {
        return new InvitationResponse(
                invitation.id(),
                invitation.email().value(),
                invitation.role(),
                invitation.invitedBy(),
                invitation.createdAt(),
                invitation.expiresAt());
    }
}
