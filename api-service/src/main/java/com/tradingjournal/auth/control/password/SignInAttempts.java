package com.tradingjournal.auth.control.password;

import com.tradingjournal.auth.entity.Sha256;
import com.tradingjournal.errors.entity.LimitExceeded;
import com.tradingjournal.errors.entity.Locked;
import com.tradingjournal.errors.entity.Unavailable;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.users.entity.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Counts attempts in PostgreSQL, so that the limits hold over nodes and restarts. An attempt is counted when it begins and
 * taken back when it succeeds: a hundred guesses at once are a hundred attempts. An e-mail nobody has is counted like any. The row of
 * the address is always held before that of the e-mail, so that two sign-ins of one person wait for each other and no longer.
 */
@ApplicationScoped
public class SignInAttempts {

    /** How long nobody signs in who has failed too often. */
    public static final Duration LOCK = Duration.ofMinutes(30);

    private static final int FAILURES = 5;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int AT_ONCE = 2;

    /** One statement, one row lock: the count is right however many ask at once. A new window begins when the old is over. */
    private static final String COUNT = """
            insert into sign_in_attempts as a (subject, attempts, since) values (?, 1, ?)
            on conflict (subject) do update
               set attempts = case when a.since <= ? then 1 else a.attempts + 1 end,
                   since = case when a.since <= ? then excluded.since else a.since end,
                   locked_until = case when a.since <= ? then null else a.locked_until end
            returning attempts, since, locked_until""";

    private static final String FORGET = "delete from sign_in_attempts where subject = ?";

    private static final String TAKE_BACK = """
            update sign_in_attempts
               set attempts = greatest(attempts - 1, 0),
                   locked_until = case when attempts <= ? then null else locked_until end
             where subject = ?""";

    private final ThreadTransactionManager transactions;
    private final Database database;
    private final Clock clock;
    private final int attemptsPerHour;
    private final int registrationsPerHour;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    @Inject
    public SignInAttempts(
            ThreadTransactionManager transactions,
            Database database,
            Clock clock,
            @ConfigProperty(name = "auth.attempts-per-hour") int attemptsPerHour,
            @ConfigProperty(name = "auth.registrations-per-hour") int registrationsPerHour) {
        this.transactions = transactions;
        this.database = database;
        this.clock = clock;
        this.attemptsPerHour = attemptsPerHour;
        this.registrationsPerHour = registrationsPerHour;
    }

    private record Tally(
            int attempts, Instant since, @Nullable Instant lockedUntil) {}

    /** What follows if the attempt fails. */
    public enum Attempt {
        /** One more may be made. */
        ONE_OF_SOME,
        /** The account is locked from now on. */
        LAST
    }

    /** Refuses when the address has tried too often or the account is locked; counts the attempt otherwise. */
    public Attempt begin(EmailAddress email, String address) {
        return inTurn(() -> {
            limit("address:" + address, attemptsPerHour);
            return lock(subject(email));
        });
    }

    /** The attempt was none: forgets the account's failures and gives the address its attempt back. */
    public void succeed(EmailAddress email, String address) {
        inTurn(() -> {
            giveBack(address);
            return database.update(FORGET, subject(email));
        });
    }

    /**
     * The attempt was neither right nor wrong: it is taken back, and those before it stay. (Else whoever knows the password
     * would wipe his failed codes away by asking without one.)
     */
    public void takeBack(EmailAddress email, String address) {
        inTurn(() -> {
            giveBack(address);
            return database.update(TAKE_BACK, FAILURES, subject(email));
        });
    }

    /**
     * Looks at what was begun. Where it comes to no answer, because too many are looked at already, it was no attempt: a flood must
     * not lock whom it keeps out.
     */
    public boolean look(EmailAddress email, String address, BooleanSupplier isRight) {
        try {
            return isRight.getAsBoolean();
        } catch (Unavailable unanswered) {
            takeBack(email, address);
            throw unanswered;
        }
    }

    /** The account is its owner's again: whoever failed before him keeps him out no longer. */
    public void unlock(EmailAddress email) {
        inTurn(() -> database.update(FORGET, subject(email)));
    }

    /** Counts a request for a mail to somebody who need not be the one who asks. */
    public void askForMail(String address) {
        inTurn(() -> {
            limit("mail:" + address, attemptsPerHour);
            return true;
        });
    }

    /**
     * A flood waits for a row or two, its address and its account: few of it may hold a connection meanwhile, or everybody else
     * would wait for one.
     */
    private <T> T inTurn(Callable<T> work) {
        try {
            if (!turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Unavailable("Too many people are signing in at this moment.");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unavailable("The server is stopping.", stopped);
        }
        try {
            return transactions.callAs(new Caller.Nobody(), work);
        } finally {
            turns.release();
        }
    }

    private void giveBack(String address) {
        database.update(
                "update sign_in_attempts set attempts = greatest(attempts - 1, 0) where subject = ?",
                "address:" + address);
    }

    public void register(String address) {
        inTurn(() -> {
            limit("registration:" + address, registrationsPerHour);
            return true;
        });
    }

    private void limit(String subject, int perHour) {
        Tally tally = count(subject, HOUR);
        if (tally.attempts > perHour) {
            throw new LimitExceeded(Duration.between(clock.instant(), tally.since.plus(HOUR)));
        }
    }

    /** The fifth failure locks, from then on nothing is looked at until the time has passed. */
    private Attempt lock(String subject) {
        Tally tally = count(subject, LOCK);
        if (tally.lockedUntil != null && tally.lockedUntil.isAfter(clock.instant())) {
            throw new Locked(Duration.between(clock.instant(), tally.lockedUntil));
        }
        if (tally.attempts < FAILURES) {
            return Attempt.ONE_OF_SOME;
        }
        Instant now = clock.instant();
        database.update(
                "update sign_in_attempts set locked_until = ?, since = ? where subject = ?",
                now.plus(LOCK),
                now,
                subject);
        return Attempt.LAST;
    }

    private Tally count(String subject, Duration window) {
        Instant now = clock.instant();
        Instant over = now.minus(window);
        return database.first(
                        COUNT,
                        row -> new Tally(
                                row.get("attempts", Integer.class),
                                row.instant("since"),
                                row.find("locked_until", Instant.class)),
                        subject,
                        now,
                        over,
                        over,
                        over)
                .orElseThrow();
    }

    private static String subject(EmailAddress email) {
        return "email:" + Sha256.hex(email.key());
    }
}
