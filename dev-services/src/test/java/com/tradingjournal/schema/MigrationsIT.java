package com.tradingjournal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.devservices.servers.DatabaseRole;
import com.tradingjournal.devservices.servers.JournalDatabase;
import com.tradingjournal.schema.control.Migrations;
import com.tradingjournal.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class MigrationsIT {

    @Test
    void anEmptyDatabaseIsMigratedOnceAndThenLeftAlone() {
        JournalDatabase database = TestDatabase.named("migrated_twice").prepare();
        assertThat(Migrations.migrate(database.as(DatabaseRole.OWNER))).isZero();
        assertThat(database.prepare()).isEqualTo(database);
        database.drop();
    }
}
