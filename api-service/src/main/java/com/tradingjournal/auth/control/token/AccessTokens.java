package com.tradingjournal.auth.control.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.f4b6a3.uuid.UuidCreator;
import com.tradingjournal.auth.entity.Sha256;
import com.tradingjournal.errors.entity.ErrorCode;
import com.tradingjournal.errors.entity.Unauthenticated;
import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.tenancy.entity.Role;
import io.helidon.common.Errors;
import io.helidon.security.jwt.Jwt;
import io.helidon.security.jwt.JwtException;
import io.helidon.security.jwt.SignedJwt;
import io.helidon.security.jwt.jwk.JwkKeys;
import io.helidon.security.jwt.jwk.JwkRSA;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Access tokens: RS256 and nothing else, for 15 minutes, of type {@code at+jwt} so that no other token passes for one. A
 * verified token is remembered by its hash: the signature is the dearest part of a cheap request.
 */
@ApplicationScoped
public class AccessTokens {

    public static final Duration LIFE = Duration.ofMinutes(15);

    private static final Duration LEEWAY = Duration.ofSeconds(30);
    private static final String TYPE = "at+jwt";
    private static final String CLIENT = "web";

    private final SigningKeys keys;
    private final JwkKeys verifying;
    private final String issuer;
    private final String audience;
    private final Clock clock;
    private final Cache<String, Verified> verified =
            Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(LIFE).build();

    @Inject
    public AccessTokens(
            SigningKeys keys,
            @ConfigProperty(name = "auth.issuer") String issuer,
            @ConfigProperty(name = "auth.audience") String audience,
            Clock clock) {
        this.keys = keys;
        this.verifying = keys.verifying();
        this.issuer = issuer;
        this.audience = audience;
        this.clock = clock;
    }

    private record Verified(Caller.Member member, Instant expires) {}

    public String issue(Caller.Member member, Role role) {
        Instant now = clock.instant();
        Jwt token = Jwt.builder()
                .type(TYPE)
                .algorithm(JwkRSA.ALG_RS256)
                .keyId(keys.signing().keyId())
                .issuer(issuer)
                .addAudience(audience)
                .subject(member.userId().toString())
                .addPayloadClaim("tid", member.tenantId().toString())
                .addPayloadClaim("sid", member.sessionId().toString())
                .addPayloadClaim("client_id", CLIENT)
                .addUserGroup(role.name())
                .jwtId(UuidCreator.getTimeOrderedEpoch().toString())
                .issueTime(now)
                .notBefore(now)
                .expirationTime(now.plus(LIFE))
                .build();
        return SignedJwt.sign(token, keys.signing()).tokenContent();
    }

    /** Who the token is for; whether he still belongs there and the session still lives is asked with every transaction. */
    public Caller.Member verify(String token) {
        Verified known = verified.get(Sha256.hex(token), _ -> read(token));
        if (clock.instant().isAfter(known.expires.plus(LEEWAY))) {
            throw new Unauthenticated(ErrorCode.TOKEN_EXPIRED, "The access token has expired: refresh it.");
        }
        return known.member;
    }

    private Verified read(String token) {
        try {
            SignedJwt signed = SignedJwt.parseToken(token);
            Jwt jwt = signed.getJwt();
            require(jwt.algorithm().filter(JwkRSA.ALG_RS256::equals).isPresent());
            require(jwt.type().filter(TYPE::equals).isPresent());
            require(jwt.keyId().flatMap(verifying::forKeyId).isPresent());
            require(jwt.headerClaim("crit").isEmpty());
            require(signed.verifySignature(verifying).isValid());
            requireClaims(jwt);
            Caller.Member member = new Caller.Member(id(text(jwt, "tid")), id(jwt.subject()), id(text(jwt, "sid")));
            return new Verified(member, jwt.expirationTime().orElseThrow(Unauthenticated::new));
        } catch (JwtException
                | Errors.ErrorMessagesException
                | IllegalArgumentException
                | ClassCastException
                | DateTimeException broken) {
            throw new Unauthenticated();
        }
    }

    private void requireClaims(Jwt jwt) {
        Instant latest = clock.instant().plus(LEEWAY);
        require(jwt.issuer().filter(issuer::equals).isPresent());
        require(jwt.audience().orElse(List.of()).contains(audience));
        require(jwt.notBefore().filter(latest::isAfter).isPresent());
        require(jwt.issueTime().filter(latest::isAfter).isPresent());
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new Unauthenticated();
        }
    }

    private static Optional<String> text(Jwt jwt, String claim) {
        return jwt.payloadClaim(claim).map(value -> ((JsonString) value).getString());
    }

    private static UUID id(Optional<String> claim) {
        return UUID.fromString(claim.orElseThrow(Unauthenticated::new));
    }
}
