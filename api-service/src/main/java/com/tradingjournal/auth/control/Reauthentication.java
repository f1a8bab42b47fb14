package com.tradingjournal.auth.control;

import com.tradingjournal.auth.control.password.PasswordHasher;
import com.tradingjournal.auth.control.password.SignInAttempts;
import com.tradingjournal.auth.control.password.SignInAttempts.Attempt;
import com.tradingjournal.errors.entity.ErrorCode;
import com.tradingjournal.errors.entity.Unauthenticated;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.users.control.UserStore;
import com.tradingjournal.users.control.UserStore.Credentials;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks a signed-in person for his own password again, before what cannot be taken back. A wrong one counts like a failed sign-in,
 * so that a stolen session cannot be used to guess it. Called outside of transactions: a hash takes its time.
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
     * The same of whoever has no password: he has signed in a moment ago, elsewhere.
     *
     * @param password null where he has none
     * @throws Unauthenticated {@code BAD_CREDENTIALS} where he has one after all, or has been signed in for longer
     */
    public void requireAnew(Caller.Member me, @Nullable String password, String address) {
        if (password != null) {
            require(me, password, address);
            return;
        }
        Instant latest = clock.instant().minus(FRESH);
        boolean fresh = transactions.callAs(
                me,
                () -> users.findCredentials(me.userId()).isEmpty()
                        && sessions.beganAt(me).filter(latest::isBefore).isPresent());
        if (!fresh) {
            throw new Unauthenticated(
                    ErrorCode.BAD_CREDENTIALS, "Give your password, or sign in again where you have none.");
        }
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
        Attempt attempt = attempts.begin(known.user().email(), address);
        if (!passwords.matches(password, known.passwordHash())) {
            failures.remember(known.user(), attempt, address);
            throw badCredentials();
        }
        attempts.succeed(known.user().email(), address);
    }

    private static Unauthenticated badCredentials() {
        return new Unauthenticated(ErrorCode.BAD_CREDENTIALS, "The password is wrong.");
    }
}
