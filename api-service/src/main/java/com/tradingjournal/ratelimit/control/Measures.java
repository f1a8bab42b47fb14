package com.tradingjournal.ratelimit.control;

import com.tradingjournal.apikeys.control.KeyRing;
import com.tradingjournal.apikeys.entity.KeySecret;
import com.tradingjournal.auth.control.token.AccessTokens;
import com.tradingjournal.billing.entity.Plan;
import com.tradingjournal.errors.entity.Unauthenticated;
import com.tradingjournal.ratelimit.entity.Allowance;
import com.tradingjournal.tenancy.entity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By what a request is measured: whoever shows a valid token by the plan of its workspace, together with all else he and his keys do there;
 * whoever shows none by his address, under {@code /auth} as generously as many people at one address need it, and elsewhere as Free.
 */
@ApplicationScoped
public class Measures {

    private static final String DATA = "data";
    private static final String AUTH = "auth";
    private static final String PROGRESS = "progress";

    private final Allowances allowances;
    private final WorkspacePlans plans;
    private final AccessTokens tokens;
    private final KeyRing keys;

    @Inject
    public Measures(Allowances allowances, WorkspacePlans plans, AccessTokens tokens, KeyRing keys) {
        this.keys = keys;
        this.allowances = allowances;
        this.plans = plans;
        this.tokens = tokens;
    }

    /** Whose requests it is counted with, and how many these may be. */
    public record Measure(Subject subject, Allowance allowance) {}

    /** @param credentials what it shows for a proof of who sends it, if anything */
    public Measure of(Purpose purpose, @Nullable String credentials, String address) {
        Measure stranger = switch (purpose) {
            case REFRESH, SIGN_IN -> new Measure(Subject.address(address, AUTH), allowances.signingIn());
            case PROGRESS, WORK -> new Measure(Subject.address(address, DATA), allowances.of(Plan.FREE));
        };
        if (purpose == Purpose.REFRESH || credentials == null) {
            return stranger;
        }
        return somebody(credentials)
                .map(member -> purpose == Purpose.PROGRESS
                        ? new Measure(member.subject(PROGRESS), allowances.progress())
                        : new Measure(member.subject(DATA), allowances.of(plans.of(member.tenantId))))
                .orElse(stranger);
    }

    /** What is heavy among it. */
    public Measure heavy(Subject subject) {
        return new Measure(subject.heavy(), allowances.heavy());
    }

    /** A key that has not been proven here counts as none: to prove it the database must be asked. */
    private Optional<Somebody> somebody(String credentials) {
        if (credentials.startsWith(KeySecret.PREFIX)) {
            return keys.find(credentials)
                    .map(known -> new Somebody(
                            known.holder().tenantId(), known.holder().userId()));
        }
        try {
            Caller.Member member = tokens.verify(credentials);
            return Optional.of(new Somebody(member.tenantId(), member.userId()));
        } catch (Unauthenticated nobody) {
            return Optional.empty();
        }
    }

    private record Somebody(UUID tenantId, UUID userId) {

        Subject subject(String kind) {
            return Subject.member(tenantId, userId, kind);
        }
    }
}
