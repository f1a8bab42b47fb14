package com.tradingjournal.apikeys.control;

import com.github.f4b6a3.uuid.UuidCreator;
import com.tradingjournal.apikeys.entity.ApiKey;
import com.tradingjournal.apikeys.entity.KeySecret;
import com.tradingjournal.apikeys.entity.Scope;
import com.tradingjournal.audit.control.AuditTrail;
import com.tradingjournal.audit.entity.AuditEvent;
import com.tradingjournal.billing.entity.Plan;
import com.tradingjournal.errors.entity.Conflict;
import com.tradingjournal.errors.entity.ErrorCode;
import com.tradingjournal.errors.entity.Forbidden;
import com.tradingjournal.errors.entity.Invalid;
import com.tradingjournal.errors.entity.NotFound;
import com.tradingjournal.tenancy.control.Keyset;
import com.tradingjournal.tenancy.control.TenantSession;
import com.tradingjournal.tenancy.entity.BoundTenant;
import com.tradingjournal.tenancy.entity.Permission;
import com.tradingjournal.users.control.Profile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The keys of a workspace, for who manages it; part of the plan Enterprise. */
@ApplicationScoped
@Transactional
public class ApiKeys {

    private static final int MOST = 100;

    private final ApiKeyStore store;
    private final Profile profile;
    private final TenantSession session;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    public ApiKeys(ApiKeyStore store, Profile profile, TenantSession session, AuditTrail audit, Clock clock) {
        this.store = store;
        this.profile = profile;
        this.session = session;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is said when one is made. */
    public record Draft(
            String name, Set<Scope> scopes, @Nullable Instant expiresAt) {}

    /** A key that has just been made; nobody sees its secret again. */
    public record Made(ApiKey key, KeySecret secret) {}

    /** The newest first, one more than asked for when there are more. Any plan may see them: one that has ended leaves keys to be revoked. */
    public List<ApiKey> page(int limit, @Nullable Keyset after) {
        requireManager();
        return store.page(limit, after);
    }

    /** A name that another key has is a conflict, and so is one key too many, however many are made at once. */
    public Made make(Draft draft) {
        BoundTenant tenant = requireManager();
        if (store.heldPlan(tenant.tenantId()) != Plan.ENTERPRISE) {
            throw new Forbidden(ErrorCode.PLAN_FEATURE, "API keys are part of the plan Enterprise.");
        }
        profile.requireVerified();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (draft.expiresAt != null && !draft.expiresAt.isAfter(now)) {
            throw Invalid.field("expiresAt", "must be in the future");
        }
        if (store.count() >= MOST) {
            throw new Conflict("There are " + MOST + " keys, as many as there may be: revoke one first.");
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        ApiKey key = new ApiKey(id, tenant.userId(), draft.name.strip(), draft.scopes, now, draft.expiresAt, null);
        KeySecret secret = KeySecret.of(tenant.tenantId(), id);
        store.insert(secret, key);
        audit.recordChange(AuditEvent.API_KEY_CREATED, id, Map.of(), Map.of("scopes", names(draft.scopes)));
        return new Made(key, secret);
    }

    /** From its next request on it is refused. Any plan may: nobody shall have to pay to take a key back. */
    public void revoke(UUID id) {
        requireManager();
        if (!store.delete(id)) {
            throw new NotFound();
        }
        audit.record(AuditEvent.API_KEY_REVOKED, id);
    }

    private static String names(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::name).collect(Collectors.joining(", "));
    }

    private BoundTenant requireManager() {
        BoundTenant tenant = session.bound();
        tenant.require(Permission.MANAGE_API_KEYS);
        return tenant;
    }
}
