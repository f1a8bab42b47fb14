package com.tradingjournal.accounts.boundary;

import com.tradingjournal.accounts.entity.Account;
import com.tradingjournal.http.Versioned;
import com.tradingjournal.positions.entity.LotMethod;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account as clients see it. */
public record AccountResponse(
        UUID id,
        UUID userId,
        String name,
        @Nullable String broker,
        String currency,
        String timeZone,
        LotMethod lotMethod,
        @Nullable BigDecimal startingBalance,
        @Nullable String chargesProfile,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {

    static AccountResponse of(Account account) {
        return new AccountResponse(
                account.id(),
                account.userId(),
                account.name(),
                account.broker(),
                account.currency(),
                account.timeZone(),
                account.lotMethod(),
                account.startingBalance(),
                account.chargesProfile(),
                account.createdAt(),
                account.updatedAt(),
                account.version());
    }
}
