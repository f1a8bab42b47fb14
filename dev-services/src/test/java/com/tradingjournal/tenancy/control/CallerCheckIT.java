package com.tradingjournal.tenancy.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tradingjournal.errors.entity.Forbidden;
import com.tradingjournal.errors.entity.Unauthenticated;
import com.tradingjournal.tenancy.entity.BoundTenant;
import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.tenancy.entity.Permission;
import com.tradingjournal.tenancy.entity.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One connection for all, so that whatever is left on it is found by the next. */
class CallerCheckIT {

    static Workspaces journal;
    static Kernel kernel;
    static CallerCheck check;

    @BeforeAll
    static void start() {
        journal = new Workspaces();
        kernel = new Kernel(journal.url(), "journal_api", 1);
        check = new CallerCheck(kernel.pool, new SessionBinding(), kernel.callers);
    }

    @AfterAll
    static void stop() {
        kernel.close();
        journal.close();
    }

    @Test
    void tellsTheLiveRoleAndTheVersion() throws Exception {
        Caller.Member member = journal.newMember("MEMBER");
        assertThat(live(member).role()).isEqualTo(Role.MEMBER);
        journal.execute("update memberships set role = 'VIEWER' where user_id = '" + member.userId() + "'");
        journal.execute("update tenants set analytics_version = 42 where id = '" + member.tenantId() + "'");
        assertThat(live(member).role()).isEqualTo(Role.VIEWER);
        assertThat(live(member).analyticsVersion()).isEqualTo(42);
    }

    @Test
    void leavesNothingOnTheConnection() throws Exception {
        Caller.Member member = journal.newMember("OWNER");
        for (int i = 0; i < 10; i++) {
            live(member);
            assertThat(kernel.as(new Caller.Nobody(), CallerCheckIT::settings)).isEqualTo("");
        }
    }

    @Test
    void refusesARevokedSessionALostMembershipAndNobody() {
        Caller.Member revoked = journal.newMember("OWNER");
        journal.execute("update sessions set revoked_at = now() where id = '" + revoked.sessionId() + "'");
        Caller.Member gone = journal.newMember("OWNER");
        journal.execute("delete from memberships where user_id = '" + gone.userId() + "'");
        for (Caller refused : new Caller[] {revoked, gone, new Caller.Nobody()}) {
            assertThatThrownBy(() -> live(refused)).isInstanceOf(Unauthenticated.class);
        }
    }

    @Test
    void holdsWhoeverComesWithATokenToWhatTheOperationNeedsAndNobodyElse() throws Exception {
        Caller.Member viewer = journal.newMember("VIEWER");
        kernel.callers.ask(Permission.WRITE_OWN_TRADES);
        try {
            assertThatThrownBy(() -> live(viewer)).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> kernel.as(viewer, CallerCheckIT::settings)).isInstanceOf(Forbidden.class);
            assertThat(live(journal.newMember("MEMBER")).role()).isEqualTo(Role.MEMBER);
            Caller entrant = new Caller.Entrant(viewer.tenantId(), viewer.userId());
            assertThat(kernel.as(entrant, CallerCheckIT::settings)).endsWith("VIEWER");
        } finally {
            kernel.callers.clear();
        }
        assertThat(live(viewer).role()).isEqualTo(Role.VIEWER);
    }

    private static BoundTenant live(Caller caller) throws Exception {
        return kernel.callers.callAs(caller, check::live);
    }

    private static String settings() {
        return kernel.database.first("""
                        select concat(current_setting('app.current_tenant_id', true), current_setting('app.current_user_id', true),
                                      current_setting('app.current_role', true)) as bound""", row -> row.text("bound")).orElseThrow();
    }
}
