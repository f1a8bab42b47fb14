package com.tradingjournal.auth.control;

import com.tradingjournal.audit.control.AuditTrail;
import com.tradingjournal.audit.entity.AuditEvent;
import com.tradingjournal.errors.entity.ErrorCode;
import com.tradingjournal.errors.entity.Unauthenticated;
import com.tradingjournal.users.control.UserStore;
import com.tradingjournal.users.entity.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Whoever has asked to be erased is to everybody who signs in as him, by whatever means, what an unknown person is; but by {@code
 * /auth/restore}, which signs him in and takes it back in one transaction. Asked where a session begins, which is after all that proves
 * him: a second factor too.
 */
@ApplicationScoped
public class Departures {

    private final UserStore users;
    private final AuditTrail audit;
    private final ThreadLocal<Boolean> welcome = ThreadLocal.withInitial(() -> false);

    @Inject
    Departures(UserStore users, AuditTrail audit) {
        this.users = users;
        this.audit = audit;
    }

    /** Signs somebody in who comes back; everybody else as ever. */
    <T> T welcoming(Supplier<T> signIn) {
        welcome.set(true);
        try {
            return signIn.get();
        } finally {
            welcome.remove();
        }
    }

    /** In the transaction that begins his session. */
    void admit(UUID userId) {
        boolean leaving = users.find(userId).map(User::deletionDueAt).isPresent();
        if (!leaving) {
            return;
        }
        if (!welcome.get() || !users.stay(userId)) {
            throw new Unauthenticated(ErrorCode.BAD_CREDENTIALS, "E-mail or password is wrong.");
        }
        audit.record(AuditEvent.ERASURE_WITHDRAWN, userId);
    }
}
