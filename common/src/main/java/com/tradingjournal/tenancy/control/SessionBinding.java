package com.tradingjournal.tenancy.control;

import com.tradingjournal.errors.entity.NotFound;
import com.tradingjournal.errors.entity.Unauthenticated;
import com.tradingjournal.tenancy.entity.BoundTenant;
import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.tenancy.entity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The one place that tells PostgreSQL who asks. Row-level security reads {@code app.current_tenant_id}, {@code
 * app.current_user_id} and {@code app.current_role}; all three are local to the transaction, so a pooled connection carries
 * nothing to the next one.
 *
 * <p>One round trip, two statements: the first sets tenant and user and empties the role, the second reads the live
 * membership and sets the role it finds. (In one statement the order of evaluation left the role null.) A membership that is
 * gone or a session that is revoked is refused here, however long the token still lives. Of a workspace that is to be deleted {@code
 * app.workspace_state} says so, and triggers refuse what people would write there; jobs that were ordered before come to their end.
 */
@ApplicationScoped
public class SessionBinding {

    /** The two timeouts: no statement outlives its transaction, and a frozen process does not keep its locks. */
    private static final String IDENTIFY = """
            select set_config('app.current_tenant_id', ?, true), set_config('app.current_user_id', ?, true),
                   set_config('app.current_role', ?, true), set_config('statement_timeout', ?, true),
                   set_config('idle_in_transaction_session_timeout', '30s', true)""";

    private static final String READ_MEMBER = IDENTIFY + """
            ;
            select set_config('app.current_role', m.role, true) as role, t.analytics_version, t.currency, t.time_zone,
                   set_config('app.workspace_state', case when t.deletion_due_at is null then '' else 'DELETION' end, true)
              from memberships m join tenants t on t.id = m.tenant_id
             where m.tenant_id = ? and m.user_id = ?
               and exists (select from sessions s where s.tenant_id = m.tenant_id and s.user_id = m.user_id and s.id = ? and s.revoked_at is null)""";

    /** A key acts with the role its maker has now, while he stays, and only where keys are part of the plan. */
    private static final String READ_KEY_HOLDER = IDENTIFY + """
            ;
            select set_config('app.current_role', m.role, true) as role, t.analytics_version, t.currency, t.time_zone,
                   set_config('app.workspace_state', case when t.deletion_due_at is null then '' else 'DELETION' end, true)
              from memberships m join tenants t on t.id = m.tenant_id join users u on u.id = m.user_id and u.deletion_due_at is null
             where m.tenant_id = ? and m.user_id = ? and t.plan = 'ENTERPRISE'
               and exists (select from api_keys k where k.tenant_id = m.tenant_id and k.user_id = m.user_id and k.id = ?
                              and (k.expires_at is null or k.expires_at > now()))""";

    /** A job acts with the role its user has now; one that no person started acts as an owner would. */
    private static final String READ_JOB = IDENTIFY + """
            ;
            select set_config('app.current_role', coalesce(m.role, 'OWNER'), true) as role, t.analytics_version, t.currency, t.time_zone
              from tenants t left join memberships m on m.tenant_id = t.id and m.user_id = ?
             where t.id = ? and (m.user_id is not null or ?)""";

    private static final String READ_ENTRANT = IDENTIFY + """
            ;
            select set_config('app.current_role', m.role, true) as role, t.analytics_version, t.currency, t.time_zone,
                   set_config('app.workspace_state', case when t.deletion_due_at is null then '' else 'DELETION' end, true)
              from memberships m join tenants t on t.id = m.tenant_id
             where m.tenant_id = ? and m.user_id = ?""";

    /** Who finds nothing is told nothing, and does the same work as who finds his invitation. */
    private static final String READ_INVITEE = IDENTIFY + """
            ;
            select set_config('app.current_role', 'MEMBER', true) as role, t.analytics_version, t.currency, t.time_zone,
                   set_config('app.workspace_state', case when t.deletion_due_at is null then '' else 'DELETION' end, true)
              from invitations i join users u on u.email_key = i.email_key join tenants t on t.id = i.tenant_id
             where i.tenant_id = ? and u.id = ? and i.token_hash = ? and i.expires_at > now()""";

    /** Binds the connection's transaction to the caller; empty where the caller has no workspace to find. */
    Optional<BoundTenant> bind(Connection connection, Caller caller, Duration timeout) throws SQLException {
        Identity identity = identity(caller);
        String sql = switch (caller) {
            case Caller.Member _ -> READ_MEMBER;
            case Caller.KeyHolder _ -> READ_KEY_HOLDER;
            case Caller.Entrant _ -> READ_ENTRANT;
            case Caller.JobOf _ -> READ_JOB;
            case Caller.Invitee _ -> READ_INVITEE;
            case Caller.Founder _, Caller.Person _, Caller.Bystander _, Caller.Nobody _ -> IDENTIFY;
        };
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, text(identity.tenantId));
            statement.setString(2, text(identity.userId));
            statement.setString(3, identity.role);
            statement.setString(4, Long.toString(timeout.toMillis()));
            switch (caller) {
                case Caller.Member member -> setKeys(statement, member.tenantId(), member.userId(), member.sessionId());
                case Caller.KeyHolder holder -> setKeys(statement, holder.tenantId(), holder.userId(), holder.keyId());
                case Caller.Entrant entrant -> setKeys(statement, entrant.tenantId(), entrant.userId());
                case Caller.Invitee invitee ->
                    setKeys(statement, invitee.tenantId(), invitee.userId(), invitee.tokenHash());
                case Caller.JobOf job ->
                    setKeys(statement, job.userId(), job.tenantId(), Caller.NONE.equals(job.userId()));
                case Caller.Founder _, Caller.Person _, Caller.Bystander _, Caller.Nobody _ -> {}
            }
            statement.execute();
            return found(statement, identity);
        } catch (Unauthenticated refused) {
            throw caller instanceof Caller.Invitee ? new NotFound() : refused;
        }
    }

    private static Optional<BoundTenant> found(PreparedStatement statement, Identity identity) throws SQLException {
        if (!statement.getMoreResults()) {
            return Optional.empty();
        }
        try (ResultSet row = statement.getResultSet()) {
            if (!row.next() || identity.tenantId == null || identity.userId == null) {
                throw new Unauthenticated();
            }
            return Optional.of(new BoundTenant(
                    identity.tenantId,
                    identity.userId,
                    Role.valueOf(row.getString("role")),
                    row.getLong("analytics_version"),
                    row.getString("currency"),
                    ZoneId.of(row.getString("time_zone"))));
        }
    }

    private static void setKeys(PreparedStatement statement, Object... keys) throws SQLException {
        for (int i = 0; i < keys.length; i++) {
            statement.setObject(5 + i, keys[i]);
        }
    }

    private static Identity identity(Caller caller) {
        return switch (caller) {
            case Caller.Member member -> new Identity(member.tenantId(), member.userId(), "");
            case Caller.KeyHolder holder -> new Identity(holder.tenantId(), holder.userId(), "");
            case Caller.Entrant entrant -> new Identity(entrant.tenantId(), entrant.userId(), "");
            case Caller.Invitee invitee -> new Identity(invitee.tenantId(), invitee.userId(), "");
            case Caller.JobOf job -> new Identity(job.tenantId(), job.userId(), "");
            case Caller.Founder founder -> new Identity(founder.tenantId(), founder.userId(), Role.OWNER.name());
            case Caller.Person person -> new Identity(null, person.userId(), "");
            case Caller.Bystander bystander -> new Identity(bystander.tenantId(), null, "");
            case Caller.Nobody _ -> new Identity(null, null, "");
        };
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }

    private record Identity(
            @Nullable UUID tenantId, @Nullable UUID userId, String role) {}
}
