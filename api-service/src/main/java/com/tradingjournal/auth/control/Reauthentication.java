package com.tradingjournal.auth.control;

import com.tradingjournal.audit.control.AuditTrail;
import com.tradingjournal.audit.entity.AuditEvent;
import com.tradingjournal.errors.entity.ErrorCode;
import com.tradingjournal.errors.entity.Unauthenticated;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.users.control.UserStore;
import com.tradingjournal.users.control.UserStore.Credentials;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Asks a signed-in person for his own password again, before what cannot be taken back. A wrong one counts like a failed sign-in,
 * so that a stolen session cannot be used to guess it. Called outside of transactions: a hash takes its time.
 */
@ApplicationScoped
public class Reauthentication {

    private final ThreadTransactionManager transactions;
    private final SignInAttempts attempts;
    private final PasswordHasher passwords;
    private final UserStore users;
    private final AuditTrail audit;

    @Inject
    Reauthentication(
            ThreadTransactionManager transactions,
            SignInAttempts attempts,
            PasswordHasher passwords,
            UserStore users,
            AuditTrail audit) {
        this.transactions = transactions;
        this.attempts = attempts;
        this.passwords = passwords;
        this.users = users;
        this.audit = audit;
    }

    /**
     * @param address where the request comes from
     * @throws Unauthenticated {@code BAD_CREDENTIALS} where it is not his password, or he has none
     */
    public void require(Caller.Member me, String password, String address) {
        Optional<Credentials> found = transactions.callAs(me, () -> users.findCredentials(me.userId()));
        if (found.isEmpty()) {
            throw badCredentials();
        }
        Credentials known = found.get();
        attempts.begin(known.user().email(), address);
        if (!passwords.matches(password, known.passwordHash())) {
            transactions.callAs(me, () -> {
                audit.record(AuditEvent.SIGN_IN_FAILED, me.userId());
                return true;
            });
            throw badCredentials();
        }
        attempts.succeed(known.user().email(), address);
    }

    private static Unauthenticated badCredentials() {
        return new Unauthenticated(ErrorCode.BAD_CREDENTIALS, "The password is wrong.");
    }
}
