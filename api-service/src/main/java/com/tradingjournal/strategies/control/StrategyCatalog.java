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

    /** The insert gives way to a strategy of that name, and the outer select finds whichever is there. */
    private static final String FIND_OR_MAKE = """
            with made as (
                insert into strategies (tenant_id, id, user_id, name, created_at, updated_at)
                values (?, uuidv7(), ?, ?, now(), now())
                on conflict (tenant_id, name_key) do nothing
                returning id)
            select id from made union all select id from strategies where name_key = lower(?)
            """;

    private final Database database;
    private final TenantSession session;

    @Inject
    public StrategyCatalog(Database database, TenantSession session) {
        this.database = database;
        this.session = session;
    }

    /** The strategy of this name, made now if there is none. */
    public UUID named(String name) {
        BoundTenant tenant = session.bound();
        return database.first(
                        FIND_OR_MAKE,
                        row -> row.uuid("id"),
                        tenant.tenantId(),
                        tenant.userId(),
                        name.strip(),
                        name.strip())
                .orElseThrow();
    }
}
