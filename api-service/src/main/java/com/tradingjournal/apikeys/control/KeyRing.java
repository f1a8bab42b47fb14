package com.tradingjournal.apikeys.control;

import static java.lang.System.Logger.Level.DEBUG;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.tradingjournal.apikeys.control.ApiKeyStore.Proven;
import com.tradingjournal.apikeys.entity.KeySecret;
import com.tradingjournal.apikeys.entity.Scope;
import com.tradingjournal.errors.entity.DomainException;
import com.tradingjournal.errors.entity.Unauthenticated;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import com.tradingjournal.tenancy.entity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The keys this process has seen the proof of. Whether one still counts, each transaction finds out for itself. */
@ApplicationScoped
public class KeyRing {

    private static final System.Logger LOG = System.getLogger(KeyRing.class.getName());
    private static final int KEYS = 20_000;
    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final Duration NOTED = Duration.ofMinutes(1);

    private final ApiKeyStore store;
    private final ThreadTransactionManager transactions;
    private final Clock clock;
    private final Cache<Shown, Known> seen = Caffeine.newBuilder()
            .maximumSize(KEYS)
            .expireAfterAccess(REMEMBERED)
            .build();
    private final Cache<UUID, Boolean> noted =
            Caffeine.newBuilder().maximumSize(KEYS).expireAfterWrite(NOTED).build();

    @Inject
    public KeyRing(ApiKeyStore store, ThreadTransactionManager transactions, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whose key it is and what for. */
    public record Known(Caller.KeyHolder holder, Set<Scope> scopes) {}

    /** By its hash: a heap holds no secret longer than its request. */
    private record Shown(UUID keyId, String hash) {}

    /** Empty for what has not been proven here yet, or not for an hour. */
    public Optional<Known> find(String text) {
        return KeySecret.parse(text).map(KeyRing::shown).map(seen::getIfPresent);
    }

    /** @throws Unauthenticated for what is no key */
    public Known verify(String text) {
        KeySecret secret = KeySecret.parse(text).orElseThrow(Unauthenticated::new);
        Shown shown = shown(secret);
        Known before = seen.getIfPresent(shown);
        if (before != null) {
            return before;
        }
        Known known = read(secret);
        seen.put(shown, known);
        return known;
    }

    private static Shown shown(KeySecret secret) {
        return new Shown(secret.keyId(), secret.hash());
    }

    private Known read(KeySecret secret) {
        Proven proven = transactions
                .callAs(new Caller.Bystander(secret.tenantId()), () -> store.find(secret.keyId()))
                .filter(found -> secret.matches(found.secretHash()))
                .orElseThrow(Unauthenticated::new);
        Caller.KeyHolder holder = new Caller.KeyHolder(
                secret.tenantId(), proven.key().userId(), proven.key().id());
        return new Known(holder, proven.key().scopes());
    }

    /** Notes it a while later, so that nobody waits for it, and once a minute at most. */
    public void used(Caller.KeyHolder holder) {
        if (noted.asMap().putIfAbsent(holder.keyId(), true) == null) {
            Thread.ofVirtual().name("key-used").start(() -> note(holder));
        }
    }

    private void note(Caller.KeyHolder holder) {
        try {
            transactions.callAs(holder, () -> {
                store.used(holder.keyId(), clock.instant());
                return true;
            });
        } catch (DomainException gone) {
            LOG.log(DEBUG, "The use of a key could not be noted: {0}", gone.getMessage());
        }
    }
}
