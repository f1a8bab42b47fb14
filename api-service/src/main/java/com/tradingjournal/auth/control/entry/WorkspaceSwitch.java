package com.tradingjournal.auth.control.entry;

import com.tradingjournal.auth.control.Sessions;
import com.tradingjournal.auth.control.SignedIn;
import com.tradingjournal.auth.entity.Device;
import com.tradingjournal.auth.entity.RefreshToken;
import com.tradingjournal.errors.entity.NotFound;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.tenants.control.WorkspaceStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** From one workspace of a person's into another, without a password: as a new session there, in place of the one here. */
@ApplicationScoped
public class WorkspaceSwitch {

    private final ThreadTransactionManager transactions;
    private final WorkspaceStore workspaces;
    private final Sessions sessions;
    private final Clock clock;

    @Inject
    WorkspaceSwitch(ThreadTransactionManager transactions, WorkspaceStore workspaces, Sessions sessions, Clock clock) {
        this.transactions = transactions;
        this.workspaces = workspaces;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** @throws NotFound where he is no member; the workspace he is in will know that he tried */
    public SignedIn into(UUID workspaceId, Caller.Member me, Device device) {
        if (!isMember(me, workspaceId)) {
            throw NotFound.inWorkspace(workspaceId);
        }
        RefreshToken first = sessions.prepare(workspaceId, me.userId());
        Caller.Member there = new Caller.Member(workspaceId, me.userId(), first.sessionId());
        SignedIn signedIn = transactions.callAs(new Caller.Entrant(workspaceId, me.userId()), () -> {
            sessions.turn(me, there, device);
            workspaces.touch(workspaceId, me.userId(), clock.instant());
            return sessions.signedIn(there, first);
        });
        sessions.forget(List.of(me));
        return signedIn;
    }

    private boolean isMember(Caller.Member me, UUID workspaceId) {
        return transactions.callAs(
                me, () -> !workspaces.findOf(me.userId(), workspaceId).isEmpty());
    }
}
