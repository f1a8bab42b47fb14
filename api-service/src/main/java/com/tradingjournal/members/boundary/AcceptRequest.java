package com.tradingjournal.members.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The token of an invitation's link. */
public record AcceptRequest(@NotBlank @Size(max = 200) String token) {

    /** A token is not for logs. */
    @Override
    public String toString() {
        return "AcceptRequest[]";
    }
}
