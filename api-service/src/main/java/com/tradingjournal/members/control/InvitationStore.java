package com.tradingjournal.members.control;

import com.tradingjournal.members.entity.Invitation;
import com.tradingjournal.members.entity.InvitationToken;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.Database.Row;
import com.tradingjournal.tenancy.control.Keyset;
import com.tradingjournal.tenancy.entity.BoundTenant;
import com.tradingjournal.tenancy.entity.Role;
import com.tradingjournal.users.entity.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The SQL of invitations and of what using one up does. */
@ApplicationScoped
class InvitationStore {

    private static final String PAGE = """
            select id, email, role, invited_by, created_at, expires_at from invitations
             where tenant_id = ? and expires_at > ? and (?::uuid is null or id < ?::uuid)
             order by id desc limit ?""";

    private static final String IS_MEMBER = """
            select true as found from memberships m join users u on u.id = m.user_id where m.tenant_id = ? and u.email_key = ?""";

    private static final String PUT = """
            insert into invitations (tenant_id, id, email, email_key, role, token_hash, invited_by, created_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, email_key) do update
               set id = excluded.id, email = excluded.email, role = excluded.role, token_hash = excluded.token_hash,
                   invited_by = excluded.invited_by, created_at = excluded.created_at, expires_at = excluded.expires_at""";

    private static final String JOIN = """
            insert into memberships (tenant_id, user_id, role, created_at, last_used_at)
            select i.tenant_id, ?, i.role, ?, ? from invitations i where i.tenant_id = ? and i.token_hash = ?
            on conflict do nothing""";

    private static final String USE_UP = "delete from invitations where tenant_id = ? and token_hash = ?";

    /** To join is not to use: who signs in next is still where he was last. */
    private static final Instant NEVER_USED = Instant.EPOCH;

    private final Database database;

    @Inject
    InvitationStore(Database database) {
        this.database = database;
    }

    /** Open ones, newest first; at most {@code limit} after a place, null for the beginning. */
    List<Invitation> page(UUID tenantId, Instant now, int limit, @Nullable Keyset after) {
        UUID last = after == null ? null : after.id();
        return database.query(PAGE, InvitationStore::invitation, tenantId, now, last, last, limit);
    }

    boolean isMember(UUID tenantId, EmailAddress email) {
        return database.first(IS_MEMBER, row -> true, tenantId, email.key()).isPresent();
    }

    /** In place of the one the same e-mail has. */
    void put(UUID tenantId, Invitation invitation, InvitationToken token) {
        database.update(
                PUT,
                tenantId,
                invitation.id(),
                invitation.email().value(),
                invitation.email().key(),
                invitation.role(),
                token.hash(),
                invitation.invitedBy(),
                invitation.createdAt(),
                invitation.expiresAt());
    }

    /** @return whether it was open; one that has run out is as good as gone */
    boolean withdraw(UUID tenantId, UUID id, Instant now) {
        return database.update(
                        "delete from invitations where tenant_id = ? and id = ? and expires_at > ?", tenantId, id, now)
                > 0;
    }

    void forgetExpired(UUID tenantId, Instant now) {
        database.update("delete from invitations where tenant_id = ? and expires_at <= ?", tenantId, now);
    }

    /**
     * Makes him a member and uses the invitation up. Of two who come with it at the same moment one waits at the membership and then
     * finds it there; one that was withdrawn or replaced meanwhile is not there to be used up.
     *
     * @return whether he has joined; otherwise nothing of it may be committed
     */
    boolean join(BoundTenant invitee, String tokenHash, Instant now) {
        int joined = database.update(JOIN, invitee.userId(), now, NEVER_USED, invitee.tenantId(), tokenHash);
        return joined == 1 && database.update(USE_UP, invitee.tenantId(), tokenHash) == 1;
    }

    /** Whoever gets mail at an address has proved it. @return whether he had not before */
    boolean verify(UUID userId, Instant now) {
        return database.update(
                        "update users set verified_at = ?, updated_at = ?, version = version + 1 where id = ? and verified_at is null",
                        now,
                        now,
                        userId)
                == 1;
    }

    boolean hasMainAccount(BoundTenant member) {
        return database.first(
                        "select true as found from accounts where tenant_id = ? and user_id = ? and name_key = 'main'",
                        row -> true,
                        member.tenantId(),
                        member.userId())
                .isPresent();
    }

    private static Invitation invitation(Row row) {
        return new Invitation(
                row.uuid("id"),
                new EmailAddress(row.text("email")),
                row.constant("role", Role.class),
                row.uuid("invited_by"),
                row.instant("created_at"),
                row.instant("expires_at"));
    }
}
