package com.tradingjournal.auth.control.google;

import com.tradingjournal.auth.entity.Sha256;
import com.tradingjournal.tenancy.entity.Caller;
import java.util.Base64;
import java.util.UUID;

/**
 * What is remembered between leaving for Google and coming back.
 *
 * @param browser hash of what the browser that left has in its cookie
 */
public record GoogleAttempt(String browser, String nonce, String verifier, Aim aim) {

    /** What somebody goes to Google for. */
    public sealed interface Aim {

        /** To come in, as somebody known or somebody new. */
        record Entering() implements Aim {}

        /** To come in, and to take back that he wanted to be erased. */
        record Returning() implements Aim {}

        /** To come in with it from now on: somebody who is signed in. */
        record Linking(Caller.Member member) implements Aim {}
    }

    /** The verifier as PKCE shows it before ({@code S256}). */
    String challenge() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(verifier));
    }

    String text() {
        String purpose = switch (aim) {
            case Aim.Entering _ -> "ENTERING";
            case Aim.Returning _ -> "RETURNING";
            case Aim.Linking(Caller.Member member) ->
                String.join(" ", "LINKING", id(member.tenantId()), id(member.userId()), id(member.sessionId()));
        };
        return String.join(" ", browser, nonce, verifier, purpose);
    }

    static GoogleAttempt parse(String text) {
        String[] parts = text.split(" ", -1);
        Aim aim = switch (parts[3]) {
            case "ENTERING" -> new Aim.Entering();
            case "RETURNING" -> new Aim.Returning();
            case "LINKING" ->
                new Aim.Linking(new Caller.Member(
                        UUID.fromString(parts[4]), UUID.fromString(parts[5]), UUID.fromString(parts[6])));
            default -> throw new IllegalStateException("Nobody goes to Google for " + parts[3]);
        };
        return new GoogleAttempt(parts[0], parts[1], parts[2], aim);
    }

    private static String id(UUID id) {
        return id.toString();
    }
}
