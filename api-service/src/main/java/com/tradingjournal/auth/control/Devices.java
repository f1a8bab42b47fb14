package com.tradingjournal.auth.control;

import com.tradingjournal.audit.control.AuditTrail;
import com.tradingjournal.audit.entity.AuditEvent;
import com.tradingjournal.auth.control.token.RefreshTokens;
import com.tradingjournal.auth.entity.Session;
import com.tradingjournal.errors.entity.NotFound;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import com.tradingjournal.tenancy.entity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Where a person is signed in, whatever workspace he opened there; he may end any of it. */
@ApplicationScoped
public class Devices {

    private final ThreadTransactionManager transactions;
    private final SessionStore store;
    private final Sessions sessions;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    Devices(
            ThreadTransactionManager transactions,
            SessionStore store,
            Sessions sessions,
            AuditTrail audit,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    public List<Session> of(Caller.Member me) {
        return transactions.callAs(
                me, () -> store.findLive(me.userId(), clock.instant().minus(RefreshTokens.LIFE)));
    }

    /** Its access token ends with the next request, like its refresh token. */
    public void end(Caller.Member me, UUID sessionId) {
        Caller.Member ended = transactions.callAs(me, () -> {
            audit.record(AuditEvent.SESSION_REVOKED, sessionId);
            return store.revoke(me.userId(), sessionId, clock.instant()).orElseThrow(NotFound::new);
        });
        sessions.forget(List.of(ended));
    }
}
