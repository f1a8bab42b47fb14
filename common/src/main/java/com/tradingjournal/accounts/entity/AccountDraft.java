package com.tradingjournal.accounts.entity;

import com.tradingjournal.positions.entity.LotMethod;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a person says about an account.
 *
 * @param currency of its trades and its balance, three to five capitals
 * @param timeZone what the broker's statements mean by an hour, an IANA name
 * @param startingBalance null when not known: figures that need it are then undefined
 * @param chargesProfile which broker's statutory charges and brokerage apply
 */
public record AccountDraft(
        String name,
        @Nullable String broker,
        String currency,
        String timeZone,
        LotMethod lotMethod,
        @Nullable BigDecimal startingBalance,
        @Nullable String chargesProfile) {

    /** The account everybody has from the first day. */
    public static AccountDraft main(String currency, String timeZone) {
        LotMethod method = "INR".equals(currency) ? LotMethod.INDIAN_EQUITY : LotMethod.FIFO;
        return new AccountDraft("Main", null, currency, timeZone, method, null, null);
    }
}
