package com.tradingjournal.auth.control.account;

import com.tradingjournal.audit.entity.AuditEvent;
import com.tradingjournal.auth.control.AccountMails;
import com.tradingjournal.auth.control.PersonalTrail;
import com.tradingjournal.auth.control.QuietWork;
import com.tradingjournal.auth.control.Sessions;
import com.tradingjournal.auth.control.password.SignInAttempts;
import com.tradingjournal.auth.control.totp.TwoFactor;
import com.tradingjournal.auth.entity.MailedToken;
import com.tradingjournal.auth.entity.MailedToken.Purpose;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.users.control.UserStore;
import com.tradingjournal.users.entity.EmailAddress;
import com.tradingjournal.users.entity.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** A new password for whoever forgot his and reads the account's mail: the link proves the address as well. */
@ApplicationScoped
public class PasswordReset {

    private final ThreadTransactionManager transactions;
    private final SignInAttempts attempts;
    private final QuietWork quietly;
    private final MailedTokens tokens;
    private final NewPassword newPassword;
    private final PersonalTrail trail;
    private final Sessions sessions;
    private final TwoFactor twoFactor;
    private final UserStore users;
    private final AccountMails mails;
    private final Clock clock;

    @Inject
    PasswordReset(
            ThreadTransactionManager transactions,
            SignInAttempts attempts,
            QuietWork quietly,
            MailedTokens tokens,
            NewPassword newPassword,
            PersonalTrail trail,
            Sessions sessions,
            TwoFactor twoFactor,
            UserStore users,
            AccountMails mails,
            Clock clock) {
        this.transactions = transactions;
        this.attempts = attempts;
        this.quietly = quietly;
        this.tokens = tokens;
        this.newPassword = newPassword;
        this.trail = trail;
        this.sessions = sessions;
        this.twoFactor = twoFactor;
        this.users = users;
        this.mails = mails;
        this.clock = clock;
    }

    /** Whether there is such an account is asked only after the answer. */
    public void ask(EmailAddress email, String address) {
        attempts.askForMail(address);
        quietly.later(() -> mailTo(email));
    }

    private void mailTo(EmailAddress email) {
        Optional<User> found = transactions.callAs(new Caller.Nobody(), () -> users.find(email));
        found.ifPresent(user -> transactions.callAs(new Caller.Person(user.id()), () -> {
            if (tokens.timeToWait(user.id(), Purpose.RESET_PASSWORD).isEmpty()) {
                mails.resetPassword(user, tokens.issue(user.id(), user.email(), Purpose.RESET_PASSWORD, null));
            }
            return true;
        }));
    }

    /** A link that is no good costs neither an estimate nor a hash. */
    public void reset(String presented, String password) {
        MailedToken token = MailedTokens.parsed(presented);
        User user = holder(token);
        newPassword.require("password", password, user);
        String hash = newPassword.hash(password);
        List<Caller.Member> ended = trail.callAs(user.id(), () -> {
            EmailAddress proved = tokens.redeem(token, Purpose.RESET_PASSWORD).email();
            tokens.voidAll(user.id());
            users.replaceHash(user.id(), hash);
            if (user.verifiedAt() == null) {
                users.verify(user.id(), proved, clock.instant());
                trail.record(AuditEvent.EMAIL_VERIFIED, user.id());
                twoFactor.forget(user.id());
            }
            trail.record(AuditEvent.PASSWORD_RESET, user.id());
            mails.passwordChanged(user);
            return sessions.endOthers(user.id(), Caller.NONE, "PASSWORD_RESET");
        });
        sessions.forget(ended);
        attempts.unlock(user.email());
    }

    private User holder(MailedToken token) {
        return transactions.callAs(new Caller.Person(token.userId()), () -> {
            if (!tokens.isGood(token, Purpose.RESET_PASSWORD)) {
                throw MailedTokens.unusable();
            }
            return users.find(token.userId()).orElseThrow(MailedTokens::unusable);
        });
    }
}
