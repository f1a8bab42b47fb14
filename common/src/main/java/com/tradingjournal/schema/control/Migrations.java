package com.tradingjournal.schema.control;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings a database to the newest schema, as its owner. Running it again changes nothing. */
public final class Migrations {

    /** The tenant expression of every policy: a sub-select is evaluated once a statement; Citus wants the plain form. */
    private static final Map<String, String> PLACEHOLDERS = Map.of(
            "tenant", "(select nullif(current_setting('app.current_tenant_id', true), '')::uuid)",
            "tenant_default", "(nullif(current_setting('app.current_tenant_id', true), '')::uuid)",
            "user", "(select nullif(current_setting('app.current_user_id', true), '')::uuid)",
            "role", "(select nullif(current_setting('app.current_role', true), ''))");

    private Migrations() {}

    /** @return how many migrations were applied */
    public static int migrate(DataSource owner) {
        return flyway(owner).migrate().migrationsExecuted;
    }

    private static Flyway flyway(DataSource owner) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(owner)
                .locations("classpath:db/migration")
                .placeholders(PLACEHOLDERS)
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .load();
    }
}
