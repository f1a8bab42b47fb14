package com.tradingjournal.auth.control;

import com.tradingjournal.auth.control.password.PasswordHasher;
import com.tradingjournal.auth.control.password.SignInAttempts;
import com.tradingjournal.auth.control.password.SignInAttempts.Attempt;
import com.tradingjournal.errors.entity.ErrorCode;
import com.tradingjournal.errors.entity.Invalid;
import com.tradingjournal.errors.entity.Unauthenticated;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.users.control.UserStore;
import com.tradingjournal.users.control.UserStore.Credentials;
import com.tradingjournal.users.entity.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks a signed-in person for his own password again, before what cannot be taken back. A wrong one counts like a failed sign-in,
 * so that a stolen session cannot be used to guess it. Whoever has none signs in elsewhere, and proves himself by having done so a
 * moment ago. Called outside of transactions: a hash takes its time.
 */
@ApplicationScoped
public class Reauthentication {

    /** How long a sign-in stands for a password that somebody does not have. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final ThreadTransactionManager transactions;
    private final SignInAttempts attempts;
    private final PasswordHasher passwords;
    private final UserStore users;
    private final FailedSignIns failures;
    private final SessionStore sessions;
    private final Clock clock;

    @Inject
    Reauthentication(
            ThreadTransactionManager transactions,
            SignInAttempts attempts,
            PasswordHasher passwords,
            UserStore users,
            FailedSignIns failures,
            SessionStore sessions,
            Clock clock) {
        this.transactions = transactions;
        this.attempts = attempts;
        this.passwords = passwords;
        this.users = users;
        this.failures = failures;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * @param password null where he gave none: right for whoever has none
     * @param address where the request comes from
     * @throws Invalid on {@code password} where he has one and gave none
     * @throws Unauthenticated {@code BAD_CREDENTIALS} where it is not his, or he has none and has been signed in for longer
     */
    public void require(Caller.Member me, @Nullable String password, String address) {
        Optional<Credentials> known = transactions.callAs(me, () -> users.findCredentials(me.userId()));
        if (known.isEmpty()) {
            requireFresh(me, password);
        } else if (password == null) {
            throw Invalid.field("password", "is your own, and needed for this");
        } else {
            requireRight(known.get(), password, address);
        }
    }

    private void requireFresh(Caller.Member me, @Nullable String password) {
        Instant latest = clock.instant().minus(FRESH);
        boolean fresh = transactions.callAs(
                me, () -> sessions.beganAt(me).filter(latest::isBefore).isPresent());
        if (password != null || !fresh) {
            throw new Unauthenticated(
                    ErrorCode.BAD_CREDENTIALS,
                    "You have no password: sign in with Google again and do this within five minutes without one,"
                            + " or choose one by way of a forgotten password.");
        }
    }

    private void requireRight(Credentials known, String password, String address) {
        EmailAddress email = known.user().email();
        Attempt attempt = attempts.begin(email, address);
        if (!attempts.look(email, address, () -> passwords.matches(password, known.passwordHash()))) {
            failures.remember(known.user(), attempt, address);
            throw new Unauthenticated(ErrorCode.BAD_CREDENTIALS, "The password is wrong.");
        }
        attempts.succeed(email, address);
    }
}
