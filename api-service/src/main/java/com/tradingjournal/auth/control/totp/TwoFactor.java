package com.tradingjournal.auth.control.totp;

import com.tradingjournal.audit.control.AuditTrail;
import com.tradingjournal.audit.entity.AuditEvent;
import com.tradingjournal.auth.control.AccountMails;
import com.tradingjournal.auth.control.AccountMails.Setting;
import com.tradingjournal.auth.control.PersonalTrail;
import com.tradingjournal.errors.entity.Conflict;
import com.tradingjournal.errors.entity.Invalid;
import com.tradingjournal.errors.entity.NotFound;
import com.tradingjournal.notifications.control.Seal;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.users.control.Profile;
import com.tradingjournal.users.control.UserStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A person's second factor, from the first look at its QR code until he gives it up. */
@ApplicationScoped
public class TwoFactor {

    private static final Pattern DIGITS = Pattern.compile("\\d{6}");
    private static final Pattern WHITE = Pattern.compile("\\s");

    private final ThreadTransactionManager transactions;
    private final TwoFactorStore store;
    private final Seal seal;
    private final Profile profile;
    private final UserStore users;
    private final PersonalTrail trail;
    private final AuditTrail audit;
    private final AccountMails mails;
    private final Clock clock;

    @Inject
    TwoFactor(
            ThreadTransactionManager transactions,
            TwoFactorStore store,
            Seal seal,
            Profile profile,
            UserStore users,
            PersonalTrail trail,
            AuditTrail audit,
            AccountMails mails,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.seal = seal;
        this.profile = profile;
        this.users = users;
        this.trail = trail;
        this.audit = audit;
        this.mails = mails;
        this.clock = clock;
    }

    /** What an app needs to make codes: the secret to type in, and the address of a QR code. */
    public record Proposal(String secret, String uri) {}

    /** What a sign-in has to say for itself beyond the password. */
    public enum Check {
        NOT_ASKED,
        MISSING,
        ACCEPTED,
        REFUSED
    }

    /** Changes nothing until it is confirmed; a second proposal replaces the first. */
    public Proposal propose(Caller.Member me) {
        TotpSecret secret = TotpSecret.random();
        return transactions.callAs(me, () -> {
            if (users.findCredentials(me.userId()).isEmpty()) {
                throw new Conflict("Choose a password first: the code is asked for beside it.");
            }
            if (store.propose(me.userId(), seal.close(secret.hex(), about(me.userId())), clock.instant()) == 0) {
                throw new Conflict("Two-factor sign-in is on already.");
            }
            return new Proposal(secret.typed(), secret.uri(profile.mine().email()));
        });
    }

    /** A code proves that the app has the secret: from now on it is asked for. @return the recovery codes, shown this once */
    public List<String> confirm(Caller.Member me, String code) {
        List<RecoveryCode> codes = RecoveryCode.ten();
        transactions.callAs(me, () -> {
            byte[] sealed = store.findProposed(me.userId())
                    .orElseThrow(() -> new Conflict("There is nothing to confirm: set two-factor sign-in up first."));
            long step = opened(sealed, me.userId())
                    .stepOf(digits(code), clock.instant())
                    .orElseThrow(() -> Invalid.field("code", "is not the present code of your app"));
            if (store.confirm(me.userId(), sealed, step, clock.instant()) == 0) {
                throw new Conflict("Two-factor sign-in was set up elsewhere at this moment.");
            }
            store.insert(me.userId(), codes);
            audit.record(AuditEvent.TWO_FACTOR_ENABLED, me.userId());
            mails.twoFactorChanged(profile.mine(), Setting.ON);
            return true;
        });
        return codes.stream().map(RecoveryCode::readable).toList();
    }

    /** For whoever has given his password again. */
    public void remove(Caller.Member me) {
        transactions.callAs(me, () -> {
            boolean wasOn = store.findConfirmed(me.userId()).isPresent();
            if (store.delete(me.userId()) == 0) {
                throw new NotFound();
            }
            if (wasOn) {
                audit.record(AuditEvent.TWO_FACTOR_DISABLED, me.userId());
                mails.twoFactorChanged(profile.mine(), Setting.OFF);
            }
            return true;
        });
    }

    /** In a transaction of the person's: takes away what somebody set up who never proved that the account is his. */
    public void forget(UUID userId) {
        store.delete(userId);
    }

    /** For whoever has given the right password; what is accepted is used up. */
    public Check check(UUID userId, @Nullable String code) {
        Optional<byte[]> confirmed = transactions.callAs(new Caller.Person(userId), () -> store.findConfirmed(userId));
        if (confirmed.isEmpty()) {
            return Check.NOT_ASKED;
        }
        if (code == null || code.isBlank()) {
            return Check.MISSING;
        }
        String given = digits(code);
        boolean accepted = DIGITS.matcher(given).matches()
                ? isPresentCode(userId, opened(confirmed.get(), userId), given)
                : isRecoveryCode(userId, RecoveryCode.typed(given));
        return accepted ? Check.ACCEPTED : Check.REFUSED;
    }

    /** Apps show a code in groups, and people type it so. */
    private static String digits(String typed) {
        return WHITE.matcher(typed).replaceAll("");
    }

    private boolean isPresentCode(UUID userId, TotpSecret secret, String code) {
        OptionalLong step = secret.stepOf(code, clock.instant());
        return step.isPresent()
                && transactions.callAs(new Caller.Person(userId), () -> store.advance(userId, step.getAsLong())) == 1;
    }

    private boolean isRecoveryCode(UUID userId, RecoveryCode code) {
        return trail.callAs(userId, () -> {
            if (store.use(userId, code, clock.instant()) == 0) {
                return false;
            }
            trail.record(AuditEvent.RECOVERY_CODE_USED, userId);
            return true;
        });
    }

    private TotpSecret opened(byte[] sealed, UUID userId) {
        return new TotpSecret(seal.open(sealed, about(userId)));
    }

    private static String about(UUID userId) {
        return "second factor of " + userId;
    }
}
