package com.tradingjournal.members.boundary;

import com.tradingjournal.tenancy.entity.Role;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a member becomes. The password is the caller's own, asked for where he makes an owner. */
public record MemberRequest(
        @NotNull Role role, @Nullable @Size(max = 1_000) String password) {

    /** A password is not for logs. */
    @Override
    public String toString() {
        return "MemberRequest[" + role + "]";
    }
}
