package com.tradingjournal.auth.control.entry;

import com.tradingjournal.audit.control.AuditTrail;
import com.tradingjournal.audit.entity.AuditEvent;
import com.tradingjournal.users.control.UserStore;
import com.tradingjournal.users.entity.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Whoever has asked to be erased is to everybody who signs in as him, by whatever means, what an unknown person is; but by {@code
 * /auth/restore}, which signs him in and takes it back in one transaction. Asked after all that proves him: a second factor too.
 */
@ApplicationScoped
class Departures {

    private final UserStore users;
    private final AuditTrail audit;

    @Inject
    Departures(UserStore users, AuditTrail audit) {
        this.users = users;
        this.audit = audit;
    }

    /** How somebody comes in. */
    enum Arrival {
        /** As ever. */
        ENTERING,
        /** To take back, too, that he wanted to be erased. */
        RETURNING
    }

    /** In the transaction that begins his session: whoever decides to leave at this moment waits, and ends this session too. */
    User admit(UUID userId, Arrival arrival) {
        User user = users.hold(userId).orElseThrow(SignIn::badCredentials);
        if (user.deletionDueAt() == null) {
            return user;
        }
        if (arrival == Arrival.ENTERING || !users.stay(userId)) {
            throw SignIn.badCredentials();
        }
        audit.record(AuditEvent.ERASURE_WITHDRAWN, userId);
        return user;
    }
}
