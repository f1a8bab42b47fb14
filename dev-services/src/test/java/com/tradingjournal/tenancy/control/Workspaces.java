package com.tradingjournal.tenancy.control;

import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** A migrated database and people with a workspace each. */
public final class Workspaces implements AutoCloseable {

    private final TestDatabase database = TestDatabase.create();

    public String url() {
        return database.jdbcUrl();
    }

    public Caller.Member newMember(String role) {
        Caller.Member member = new Caller.Member(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        execute("""
                insert into users (id, email, email_key, name, created_at, updated_at)
                     values ('%2$s', '%2$s@example.com', '%2$s@example.com', 'Somebody', now(), now());
                insert into tenants (id, name, currency, time_zone, plan, created_at, updated_at)
                     values ('%1$s', 'Workspace', 'INR', 'Asia/Kolkata', 'FREE', now(), now());
                insert into memberships values ('%1$s', '%2$s', '%4$s', now(), now());
                insert into sessions (tenant_id, id, user_id, device, address, created_at, last_seen_at)
                     values ('%1$s', '%3$s', '%2$s', 'Firefox', '127.0.0.1', now(), now())
                """.formatted(member.tenantId(), member.userId(), member.sessionId(), role));
        return member;
    }

    /** As the superuser, whom no policy stops. */
    public void execute(String sql) {
        try (Connection connection = database.asSuperuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
