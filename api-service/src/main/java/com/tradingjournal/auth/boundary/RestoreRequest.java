package com.tradingjournal.auth.boundary;

import com.tradingjournal.auth.control.entry.SignIn.Entry;
import com.tradingjournal.users.entity.EmailAddress;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Who wants to stay after all. */
public record RestoreRequest(
        @NotBlank @Size(max = 254) String email,
        @NotNull @Size(max = 1_000) String password,
        @Size(max = 40) @Nullable String totp) {

    Entry toEntry() {
        return new Entry(new EmailAddress(email), password, null, totp);
    }
}
