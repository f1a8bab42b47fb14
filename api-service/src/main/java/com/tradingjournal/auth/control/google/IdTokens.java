package com.tradingjournal.auth.control.google;

import com.tradingjournal.errors.entity.ErrorCode;
import com.tradingjournal.errors.entity.Forbidden;
import com.tradingjournal.errors.entity.Unauthenticated;
import com.tradingjournal.users.entity.EmailAddress;
import io.helidon.common.Errors;
import io.helidon.security.jwt.Jwt;
import io.helidon.security.jwt.JwtException;
import io.helidon.security.jwt.SignedJwt;
import io.helidon.security.jwt.jwk.JwkKeys;
import io.helidon.security.jwt.jwk.JwkRSA;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/** Reads ID tokens: signed with RS256 by a key of the provider's, for this client, for this very attempt, and not yet over. */
@ApplicationScoped
class IdTokens {

    private static final Duration LEEWAY = Duration.ofSeconds(60);
    private static final Pattern SUBJECT = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\s]+");
    private static final int LONGEST_NAME = 100;

    private final Provider provider;
    private final GoogleSettings settings;
    private final Clock clock;

    @Inject
    IdTokens(Provider provider, GoogleSettings settings, Clock clock) {
        this.provider = provider;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws Forbidden {@code EMAIL_NOT_VERIFIED} where the provider itself does not know whose the e-mail is */
    GooglePerson verify(String token, String nonce) {
        try {
            SignedJwt signed = SignedJwt.parseToken(token);
            Jwt jwt = signed.getJwt();
            require(jwt.algorithm().filter(JwkRSA.ALG_RS256::equals).isPresent());
            require(jwt.headerClaim("crit").isEmpty());
            String keyId = jwt.keyId().orElseThrow(Unauthenticated::new);
            JwkKeys keys = provider.keysWith(keyId);
            require(keys.forKeyId(keyId).filter(JwkRSA.class::isInstance).isPresent());
            require(signed.verifySignature(keys).isValid());
            requireClaims(jwt, nonce);
            return person(jwt);
        } catch (JwtException
                | Errors.ErrorMessagesException
                | IllegalArgumentException
                | ClassCastException
                | DateTimeException broken) {
            throw new Unauthenticated();
        }
    }

    private void requireClaims(Jwt jwt, String nonce) {
        Instant now = clock.instant();
        require(jwt.issuer().filter(provider.endpoints().issuer()::equals).isPresent());
        require(jwt.audience().filter(List.of(settings.clientId())::equals).isPresent());
        require(jwt.payloadClaim("azp")
                .map(IdTokens::text)
                .filter(party -> !party.equals(settings.clientId()))
                .isEmpty());
        require(jwt.expirationTime().filter(now.minus(LEEWAY)::isBefore).isPresent());
        require(jwt.issueTime().filter(now.plus(LEEWAY)::isAfter).isPresent());
        require(jwt.payloadClaim("nonce")
                .map(IdTokens::text)
                .filter(nonce::equals)
                .isPresent());
    }

    private static GooglePerson person(Jwt jwt) {
        String subject = jwt.subject().orElseThrow(Unauthenticated::new);
        require(SUBJECT.matcher(subject).matches());
        if (!jwt.payloadClaim("email_verified").filter(JsonValue.TRUE::equals).isPresent()) {
            throw new Forbidden(ErrorCode.EMAIL_NOT_VERIFIED, "Google has not verified the e-mail of that account.");
        }
        EmailAddress email =
                new EmailAddress(jwt.payloadClaim("email").map(IdTokens::text).orElseThrow(Unauthenticated::new));
        return new GooglePerson(subject, email, name(jwt, email));
    }

    /** As he is called there, else what stands before the @. */
    private static String name(Jwt jwt, EmailAddress email) {
        String given = jwt.payloadClaim("name").map(IdTokens::text).orElse("");
        String line = UNSEEN.matcher(given).replaceAll(" ").strip();
        String name = line.isEmpty() ? email.value().substring(0, email.value().indexOf('@')) : line;
        int length = Math.min(LONGEST_NAME, name.codePointCount(0, name.length()));
        return name.substring(0, name.offsetByCodePoints(0, length)).strip();
    }

    private static String text(JsonValue value) {
        return ((JsonString) value).getString();
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new Unauthenticated();
        }
    }
}
