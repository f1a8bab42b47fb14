package com.tradingjournal.auth.control.account;

import com.tradingjournal.audit.control.AuditTrail;
import com.tradingjournal.audit.entity.AuditEvent;
import com.tradingjournal.auth.control.AccountMails;
import com.tradingjournal.auth.control.Reauthentication;
import com.tradingjournal.auth.control.Sessions;
import com.tradingjournal.auth.entity.MailedToken.Purpose;
import com.tradingjournal.errors.entity.Conflict;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.users.control.Profile;
import com.tradingjournal.users.control.UserStore;
import com.tradingjournal.users.control.UserStore.Credentials;
import com.tradingjournal.users.entity.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Another password, by whoever knows the present one. His other devices have to sign in with it. */
@ApplicationScoped
public class PasswordChange {

    private final ThreadTransactionManager transactions;
    private final Reauthentication reauthentication;
    private final NewPassword newPassword;
    private final MailedTokens tokens;
    private final Sessions sessions;
    private final Profile profile;
    private final UserStore users;
    private final AccountMails mails;
    private final AuditTrail audit;

    @Inject
    PasswordChange(
            ThreadTransactionManager transactions,
            Reauthentication reauthentication,
            NewPassword newPassword,
            MailedTokens tokens,
            Sessions sessions,
            Profile profile,
            UserStore users,
            AccountMails mails,
            AuditTrail audit) {
        this.transactions = transactions;
        this.reauthentication = reauthentication;
        this.newPassword = newPassword;
        this.tokens = tokens;
        this.sessions = sessions;
        this.profile = profile;
        this.users = users;
        this.mails = mails;
        this.audit = audit;
    }

    /**
     * The present password and the one that takes its place.
     *
     * @param address where the request comes from
     */
    public record Exchange(String current, String next, String address) {}

    /** The new one is judged first: what is too weak costs no hash. */
    public void change(Caller.Member me, Exchange exchange) {
        User user = transactions.callAs(me, profile::mine);
        newPassword.require("newPassword", exchange.next, user);
        String present = transactions.callAs(
                me,
                () -> users.findCredentials(user.id())
                        .map(Credentials::passwordHash)
                        .orElse(""));
        reauthentication.require(me, exchange.current, exchange.address);
        String hash = newPassword.hash(exchange.next);
        List<Caller.Member> ended = transactions.callAs(me, () -> {
            if (users.replaceHash(user.id(), present, hash) == 0) {
                throw new Conflict("Your password was changed elsewhere at this moment.");
            }
            tokens.voidAll(user.id(), Purpose.RESET_PASSWORD);
            tokens.voidAll(user.id(), Purpose.CHANGE_EMAIL);
            audit.record(AuditEvent.PASSWORD_CHANGED, user.id());
            mails.passwordChanged(user);
            return sessions.endOthers(user.id(), me.sessionId(), "PASSWORD_CHANGED");
        });
        sessions.forget(ended);
    }
}
