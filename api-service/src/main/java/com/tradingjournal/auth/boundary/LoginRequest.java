package com.tradingjournal.auth.boundary;

import com.tradingjournal.auth.control.entry.SignIn.Entry;
import com.tradingjournal.users.entity.EmailAddress;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who wants in. Without a workspace the one used last opens; {@code totp} may also be a recovery code. */
public record LoginRequest(
        @NotBlank @Size(max = 254) String email,
        @NotNull @Size(max = 1_000) String password,
        @Nullable UUID workspaceId,
        @Size(max = 40) @Nullable String totp) {

    Entry toEntry() {
        return new Entry(new EmailAddress(email), password, workspaceId, totp);
    }
}
