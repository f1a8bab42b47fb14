package com.tradingjournal.tenancy.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tradingjournal.errors.entity.NotFound;
import com.tradingjournal.tenancy.entity.BoundTenant;
import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.tenancy.entity.Role;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody with an invitation, on one connection: into the workspace by it alone, and back. */
class InviteeIT {

    private static final String TENANT = "select current_setting('app.current_tenant_id') as tenant";

    static Workspaces journal;
    static Kernel kernel;

    private Caller.Member host = member();
    private Caller.Member guest = member();

    @BeforeAll
    static void start() {
        journal = new Workspaces();
        kernel = new Kernel(journal.url(), "journal_api", 1);
    }

    @AfterAll
    static void stop() {
        kernel.close();
        journal.close();
    }

    @BeforeEach
    void invite() {
        host = journal.newMember("OWNER");
        guest = journal.newMember("OWNER");
        journal.execute("""
                insert into invitations (tenant_id, id, email, email_key, role, token_hash, invited_by, created_at, expires_at)
                values ('%1$s', gen_random_uuid(), '%2$s@example.com', '%2$s@example.com', 'ADMIN', 'right', '%3$s', now(), now() + interval '1 day')
                """.formatted(host.tenantId(), guest.userId(), host.userId()));
    }

    @Test
    void anOpenInvitationLetsInAsAMemberWhateverItPromises() {
        BoundTenant bound = kernel.as(invitee("right"), () -> kernel.session.bound());
        assertThat(bound.tenantId()).isEqualTo(host.tenantId());
        assertThat(bound.role()).isEqualTo(Role.MEMBER);
        assertThat(kernel.as(invitee("right"), () -> kernel.database.update("update memberships set role = 'ADMIN'")))
                .isZero();
    }

    @Test
    void nothingElseLetsAnybodyIn() {
        Caller stranger =
                new Caller.Invitee(host.tenantId(), journal.newMember("OWNER").userId(), "right");
        Caller elsewhere = new Caller.Invitee(UUID.randomUUID(), guest.userId(), "right");
        for (Caller refused : List.of(invitee("wrong"), stranger, elsewhere)) {
            assertThatThrownBy(() -> kernel.as(refused, () -> kernel.session.bound()))
                    .isInstanceOf(NotFound.class);
        }
        journal.execute("update invitations set expires_at = now() where tenant_id = '" + host.tenantId() + "'");
        assertThatThrownBy(() -> kernel.as(invitee("right"), () -> kernel.session.bound()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aPartOfATransactionIsHisAndTheRestIsOfWhereHeCameFrom() {
        List<String> tenants = kernel.as(
                guest,
                () -> List.of(
                        tenant(),
                        kernel.transactions.turnedTo(invitee("right"), InviteeIT::tenant),
                        tenant(),
                        kernel.session.bound().tenantId().toString()));
        String own = guest.tenantId().toString();
        assertThat(tenants).containsExactly(own, host.tenantId().toString(), own, own);
    }

    @Test
    void whereThePartFailsNothingIsCommitted() {
        assertThatThrownBy(() -> kernel.as(guest, () -> {
                    kernel.database.update("update tenants set name = 'Changed' where id = ?", guest.tenantId());
                    try {
                        kernel.transactions.turnedTo(invitee("wrong"), InviteeIT::tenant);
                    } catch (NotFound swallowed) {
                        assertThat(kernel.callers.get()).isEqualTo(guest);
                    }
                    return true;
                }))
                .isInstanceOf(Exception.class);
        assertThat(kernel.as(guest, () -> kernel.database.query("select name from tenants", row -> row.text("name"))))
                .containsExactly("Workspace");
    }

    private Caller.Invitee invitee(String hash) {
        return new Caller.Invitee(host.tenantId(), guest.userId(), hash);
    }

    private static String tenant() {
        return kernel.database.first(TENANT, row -> row.text("tenant")).orElseThrow();
    }

    private static Caller.Member member() {
        return new Caller.Member(Caller.NONE, Caller.NONE, Caller.NONE);
    }
}
