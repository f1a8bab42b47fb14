package com.tradingjournal.apikeys.control;

import com.tradingjournal.apikeys.entity.ApiKey;
import com.tradingjournal.apikeys.entity.KeySecret;
import com.tradingjournal.apikeys.entity.Scope;
import com.tradingjournal.billing.entity.Plan;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.Database.Row;
import com.tradingjournal.tenancy.control.Keyset;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The SQL of keys. */
@ApplicationScoped
public class ApiKeyStore {

    private static final String SELECT =
            "select id, user_id, name, scopes, secret_hash, created_at, expires_at, last_used_at from api_keys";

    private static final String PAGE = SELECT + " where ?::uuid is null or id < ?::uuid order by id desc limit ?";

    private static final String INSERT = """
            insert into api_keys (tenant_id, id, user_id, name, scopes, secret_hash, created_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Database database;

    @Inject
    public ApiKeyStore(Database database) {
        this.database = database;
    }

    /** A key with what proves it. */
    record Proven(ApiKey key, String secretHash) {}

    /** The newest first; at most {@code limit} after a place, null for the beginning. */
    List<ApiKey> page(int limit, @Nullable Keyset after) {
        UUID last = after == null ? null : after.id();
        return database.query(PAGE, ApiKeyStore::key, last, last, limit);
    }

    Optional<Proven> find(UUID id) {
        return database.first(SELECT + " where id = ?", row -> new Proven(key(row), row.text("secret_hash")), id);
    }

    void insert(KeySecret secret, ApiKey key) {
        database.update(
                INSERT,
                secret.tenantId(),
                key.id(),
                key.userId(),
                key.name(),
                database.array("text", key.scopes()),
                secret.hash(),
                key.createdAt(),
                key.expiresAt());
    }

    boolean delete(UUID id) {
        return database.update("delete from api_keys where id = ?", id) > 0;
    }

    void used(UUID id, Instant now) {
        database.update("update api_keys set last_used_at = ? where id = ?", now, id);
    }

    /** The plan, which stays so until this transaction ends; of several who make keys at once each waits for the one before. */
    Plan heldPlan(UUID tenantId) {
        return database.first(
                        "select plan from tenants where id = ? for no key update",
                        row -> Plan.valueOf(row.text("plan")),
                        tenantId)
                .orElseThrow();
    }

    int count() {
        return database.first("select count(*)::int as keys from api_keys", row -> row.get("keys", Integer.class))
                .orElseThrow();
    }

    private static ApiKey key(Row row) {
        return new ApiKey(
                row.uuid("id"),
                row.uuid("user_id"),
                row.text("name"),
                scopes(row.texts("scopes")),
                row.instant("created_at"),
                row.find("expires_at", Instant.class),
                row.find("last_used_at", Instant.class));
    }

    private static Set<Scope> scopes(List<String> names) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        names.forEach(name -> scopes.add(Scope.valueOf(name)));
        return scopes;
    }
}
