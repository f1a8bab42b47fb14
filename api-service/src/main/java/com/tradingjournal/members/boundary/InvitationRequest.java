package com.tradingjournal.members.boundary;

import com.tradingjournal.tenancy.entity.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Whom to ask, and what he will be. */
public record InvitationRequest(
        @NotBlank @Size(max = 254) String email, @NotNull Role role) {}
