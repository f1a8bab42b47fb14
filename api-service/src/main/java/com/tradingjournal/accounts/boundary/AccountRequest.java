package com.tradingjournal.accounts.boundary;

import com.tradingjournal.accounts.control.TradingAccounts.Opening;
import com.tradingjournal.accounts.entity.Account;
import com.tradingjournal.http.TimeZone;
import com.tradingjournal.positions.entity.LotMethod;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An account as a client sends it; what is left open follows the workspace. */
public record AccountRequest(
        @NotBlank @Size(max = 100) String name,
        @Nullable @Size(max = 100) String broker,

        @Nullable @Pattern(regexp = "[A-Z]{3,5}", message = "must be three to five capitals")
        String currency,

        @Nullable @TimeZone String timeZone,
        @Nullable LotMethod lotMethod,

        @Nullable @PositiveOrZero @Digits(integer = 11, fraction = 8)
        BigDecimal startingBalance,

        @Nullable @Size(max = 40) String chargesProfile) {

    Opening toOpening() {
        return new Opening(name.strip(), broker, currency, timeZone, lotMethod, startingBalance, chargesProfile);
    }

    /** What a client would have sent to get this account: what a merge patch is applied to. */
    static AccountRequest of(Account account) {
        return new AccountRequest(
                account.name(),
                account.broker(),
                account.currency(),
                account.timeZone(),
                account.lotMethod(),
                account.startingBalance(),
                account.chargesProfile());
    }
}
