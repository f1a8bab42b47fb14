package com.tradingjournal.members.boundary;

import com.tradingjournal.members.entity.Member;
import com.tradingjournal.tenancy.entity.Role;
import java.time.Instant;
import java.util.UUID;

/** Somebody of the workspace. */
public record MemberResponse(UUID userId, String name, String email, Role role, Instant joinedAt) {

    static MemberResponse of(Member member) {
        return new MemberResponse(
                member.userId(), member.name(), member.email().value(), member.role(), member.joinedAt());
    }
}
