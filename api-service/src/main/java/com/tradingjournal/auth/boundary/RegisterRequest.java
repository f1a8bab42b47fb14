package com.tradingjournal.auth.boundary;

import com.tradingjournal.auth.control.entry.Registration.Applicant;
import com.tradingjournal.http.TimeZone;
import com.tradingjournal.users.entity.EmailAddress;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Who wants to join. Without a currency he keeps rupees in India; with another one his days are those of UTC. */
public record RegisterRequest(
        @NotBlank @Size(max = 254) String email,
        @NotNull @Size(max = 1_000) String password,
        @NotBlank @Size(max = 100) String name,

        @Size(min = 1, max = 100) @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank") @Nullable
        String workspaceName,

        @Pattern(regexp = "[A-Z]{3,5}", message = "is three to five capitals") @Nullable
        String currency,

        @TimeZone @Nullable String timeZone) {

    private static final String RUPEE = "INR";

    Applicant toApplicant() {
        String money = currency == null ? RUPEE : currency;
        ZoneId usual = ZoneId.of(money.equals(RUPEE) ? "Asia/Kolkata" : "UTC");
        return new Applicant(
                new EmailAddress(email),
                name.strip(),
                workspaceName == null ? name.strip() : workspaceName.strip(),
                money,
                timeZone == null ? usual : ZoneId.of(timeZone));
    }
}
