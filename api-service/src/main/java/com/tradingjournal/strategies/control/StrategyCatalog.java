package com.tradingjournal.strategies.control;

import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.TenantSession;
import com.tradingjournal.tenancy.entity.BoundTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Strategies as trades know them: by name, whatever its case; a new name is a new strategy of whoever uses it. */
@ApplicationScoped
public class StrategyCatalog {

    private static final String MAKE = """
            insert into strategies (tenant_id, id, user_id, name, created_at, updated_at)
            values (?, uuidv7(), ?, ?, now(), now())
            on conflict (tenant_id, name_key) do nothing
            """;

    private final Database database;
    private final TenantSession session;

    @Inject
    public StrategyCatalog(Database database, TenantSession session) {
        this.database = database;
        this.session = session;
    }

    /** The strategy of this name, made now if there is none. A second statement finds what another transaction made meanwhile. */
    public UUID named(String name) {
        BoundTenant tenant = session.bound();
        database.update(MAKE, tenant.tenantId(), tenant.userId(), name.strip());
        return database.first(
                        "select id from strategies where name_key = lower(?)", row -> row.uuid("id"), name.strip())
                .orElseThrow();
    }
}
