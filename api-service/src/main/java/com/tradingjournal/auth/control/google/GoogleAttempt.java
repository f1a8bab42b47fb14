package com.tradingjournal.auth.control.google;

import com.tradingjournal.tenancy.entity.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered between leaving for Google and coming back.
 *
 * @param browser digest of what the browser that left has in its cookie
 * @param member who wants to link his account; null where somebody signs in
 */
public record GoogleAttempt(String browser, String nonce, String verifier, Caller.@Nullable Member member) {

    private static final String NOBODY = "-";

    /** Somebody signed in wants to link his account; else somebody wants in. */
    public boolean isLink() {
        return member != null;
    }

    String text() {
        String who = member == null ? NOBODY : member.tenantId() + " " + member.userId() + " " + member.sessionId();
        return String.join(" ", browser, nonce, verifier, who);
    }

    static GoogleAttempt parse(String text) {
        String[] parts = text.split(" ", -1);
        Caller.Member member = parts[3].equals(NOBODY)
                ? null
                : new Caller.Member(UUID.fromString(parts[3]), UUID.fromString(parts[4]), UUID.fromString(parts[5]));
        return new GoogleAttempt(parts[0], parts[1], parts[2], member);
    }
}
