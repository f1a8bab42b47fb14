package com.tradingjournal.auth.control.account;

import com.tradingjournal.audit.entity.AuditEvent;
import com.tradingjournal.auth.control.AccountMails;
import com.tradingjournal.auth.control.PersonalTrail;
import com.tradingjournal.auth.control.Reauthentication;
import com.tradingjournal.auth.control.Sessions;
import com.tradingjournal.auth.control.account.MailedTokens.Redeemed;
import com.tradingjournal.auth.control.password.SignInAttempts;
import com.tradingjournal.auth.entity.MailedToken.Purpose;
import com.tradingjournal.errors.entity.Conflict;
import com.tradingjournal.errors.entity.ErrorCode;
import com.tradingjournal.errors.entity.Invalid;
import com.tradingjournal.errors.entity.LimitExceeded;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.users.control.Profile;
import com.tradingjournal.users.control.UserStore;
import com.tradingjournal.users.entity.EmailAddress;
import com.tradingjournal.users.entity.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Another e-mail: asked for by whoever proves himself anew, in force once the new address is proved; the old one is told. */
@ApplicationScoped
public class EmailChange {

    private final ThreadTransactionManager transactions;
    private final Reauthentication reauthentication;
    private final SignInAttempts attempts;
    private final MailedTokens tokens;
    private final PersonalTrail trail;
    private final Sessions sessions;
    private final Profile profile;
    private final UserStore users;
    private final AccountMails mails;
    private final Clock clock;

    @Inject
    EmailChange(
            ThreadTransactionManager transactions,
            Reauthentication reauthentication,
            SignInAttempts attempts,
            MailedTokens tokens,
            PersonalTrail trail,
            Sessions sessions,
            Profile profile,
            UserStore users,
            AccountMails mails,
            Clock clock) {
        this.transactions = transactions;
        this.reauthentication = reauthentication;
        this.attempts = attempts;
        this.tokens = tokens;
        this.trail = trail;
        this.sessions = sessions;
        this.profile = profile;
        this.users = users;
        this.mails = mails;
        this.clock = clock;
    }

    /**
     * What a signed-in person asks for.
     *
     * @param password null where he has none
     * @param address where the request comes from
     */
    public record Wish(EmailAddress email, @Nullable String password, String address) {}

    /** Like a registration it tells whether an address is taken, so it is counted as one. */
    public void request(Caller.Member me, Wish wish) {
        reauthentication.require(me, wish.password, wish.address);
        attempts.register(wish.address);
        transactions.callAs(me, () -> {
            User user = profile.mine();
            if (user.email().key().equals(wish.email.key())) {
                throw Invalid.field("email", "is the one you have");
            }
            requireFree(wish.email);
            tokens.timeToWait(user.id(), Purpose.CHANGE_EMAIL).ifPresent(wait -> {
                throw new LimitExceeded(wait);
            });
            tokens.voidAll(user.id(), Purpose.CHANGE_EMAIL);
            mails.changeEmail(
                    user, wish.email, tokens.issue(user.id(), wish.email, Purpose.CHANGE_EMAIL, me.sessionId()));
            return true;
        });
    }

    /** In the transaction that used the link. @return the sessions this ends: all but the one that asked for it */
    List<Caller.Member> complete(UUID userId, Redeemed redeemed) {
        User before = users.find(userId).orElseThrow(MailedTokens::unusable);
        requireFree(redeemed.email());
        try {
            users.changeEmail(userId, redeemed.email(), clock.instant());
        } catch (Conflict faster) {
            throw taken(); // the one thing that can collide: somebody registered it since we looked
        }
        tokens.voidAll(userId);
        trail.record(AuditEvent.EMAIL_CHANGED, userId);
        mails.emailChanged(before, redeemed.email());
        UUID kept = redeemed.sessionId() == null ? Caller.NONE : redeemed.sessionId();
        return sessions.endOthers(userId, kept, "EMAIL_CHANGED");
    }

    private void requireFree(EmailAddress email) {
        if (users.exists(email)) {
            throw taken();
        }
    }

    private static Conflict taken() {
        return new Conflict(ErrorCode.EMAIL_TAKEN, "There is an account with this e-mail already.");
    }
}
