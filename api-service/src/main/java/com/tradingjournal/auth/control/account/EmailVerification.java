package com.tradingjournal.auth.control.account;

import com.tradingjournal.audit.entity.AuditEvent;
import com.tradingjournal.auth.control.AccountMails;
import com.tradingjournal.auth.control.PersonalTrail;
import com.tradingjournal.auth.control.Sessions;
import com.tradingjournal.auth.control.account.MailedTokens.Redeemed;
import com.tradingjournal.auth.entity.MailedToken;
import com.tradingjournal.auth.entity.MailedToken.Purpose;
import com.tradingjournal.errors.entity.LimitExceeded;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.users.control.Profile;
import com.tradingjournal.users.control.UserStore;
import com.tradingjournal.users.entity.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Whoever follows a mailed link has proved that the address is his. */
@ApplicationScoped
public class EmailVerification {

    private final ThreadTransactionManager transactions;
    private final MailedTokens tokens;
    private final EmailChange change;
    private final PersonalTrail trail;
    private final Sessions sessions;
    private final Profile profile;
    private final UserStore users;
    private final AccountMails mails;
    private final Clock clock;

    @Inject
    EmailVerification(
            ThreadTransactionManager transactions,
            MailedTokens tokens,
            EmailChange change,
            PersonalTrail trail,
            Sessions sessions,
            Profile profile,
            UserStore users,
            AccountMails mails,
            Clock clock) {
        this.transactions = transactions;
        this.tokens = tokens;
        this.change = change;
        this.trail = trail;
        this.sessions = sessions;
        this.profile = profile;
        this.users = users;
        this.mails = mails;
        this.clock = clock;
    }

    /** In the transaction that registers him: greets him, with the link that proves his address. */
    public void welcome(User user) {
        mails.welcome(user, tokens.issue(user.id(), user.email(), Purpose.VERIFY_EMAIL, null));
    }

    /** Whoever is verified already is mailed nothing. */
    public void sendAgain(Caller.Member me) {
        transactions.callAs(me, () -> {
            User user = profile.mine();
            if (user.verifiedAt() == null) {
                tokens.timeToWait(user.id(), Purpose.VERIFY_EMAIL).ifPresent(wait -> {
                    throw new LimitExceeded(wait);
                });
                mails.verifyEmail(user, tokens.issue(user.id(), user.email(), Purpose.VERIFY_EMAIL, null));
            }
            return true;
        });
    }

    /** The link of a first address or of one that takes its place. */
    public void verify(String presented) {
        MailedToken token = MailedTokens.parsed(presented);
        List<Caller.Member> ended = trail.callAs(token.userId(), () -> {
            Redeemed redeemed = tokens.redeem(token, Purpose.VERIFY_EMAIL, Purpose.CHANGE_EMAIL);
            if (redeemed.purpose() == Purpose.CHANGE_EMAIL) {
                return change.complete(token.userId(), redeemed);
            }
            proved(token.userId(), redeemed);
            return List.<Caller.Member>of();
        });
        sessions.forget(ended);
    }

    private void proved(UUID userId, Redeemed redeemed) {
        if (users.verify(userId, redeemed.email(), clock.instant()) == 0) {
            throw MailedTokens.unusable();
        }
        trail.record(AuditEvent.EMAIL_VERIFIED, userId);
    }
}
