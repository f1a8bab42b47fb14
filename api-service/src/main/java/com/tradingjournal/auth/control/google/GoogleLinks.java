package com.tradingjournal.auth.control.google;

import com.tradingjournal.audit.control.AuditTrail;
import com.tradingjournal.audit.entity.AuditEvent;
import com.tradingjournal.auth.control.AccountMails;
import com.tradingjournal.auth.control.AccountMails.Setting;
import com.tradingjournal.auth.control.Reauthentication;
import com.tradingjournal.errors.entity.Conflict;
import com.tradingjournal.errors.entity.NotFound;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.users.control.Profile;
import com.tradingjournal.users.control.UserStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/**
 * Which Google account opens whose journal. One each; changed only by its owner, signed in, with his password: it opens the journal
 * without that and without a second factor, so whoever finds him signed in must not leave himself a key. He is told of each change.
 */
@ApplicationScoped
public class GoogleLinks {

    private final ThreadTransactionManager transactions;
    private final IdentityStore identities;
    private final UserStore users;
    private final Reauthentication reauthentication;
    private final Profile profile;
    private final AccountMails mails;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    GoogleLinks(
            ThreadTransactionManager transactions,
            IdentityStore identities,
            UserStore users,
            Reauthentication reauthentication,
            Profile profile,
            AccountMails mails,
            AuditTrail audit,
            Clock clock) {
        this.transactions = transactions;
        this.identities = identities;
        this.users = users;
        this.reauthentication = reauthentication;
        this.profile = profile;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Before somebody is sent to Google. An e-mail that he has not proved may be another's, who would get the account with its next
     * password, and this key to it along with it.
     */
    void requireMayLink(Caller.Member me, String password, String address) {
        transactions.callAs(me, () -> {
            profile.requireVerified();
            if (identities.isLinked(me.userId())) {
                throw new Conflict("A Google account is linked already: unlink it first.");
            }
            return true;
        });
        reauthentication.require(me, password, address);
    }

    /** Refused when his session has ended in the meantime. */
    void link(Caller.Member me, String subject) {
        transactions.callAs(me, () -> {
            if (write(me.userId(), subject)) {
                mails.googleChanged(profile.mine(), Setting.ON);
            }
            return true;
        });
    }

    /** In the running transaction. @return false where the two were linked already */
    boolean write(UUID userId, String subject) {
        if (identities.link(userId, subject, clock.instant()) == 0) {
            if (identities.findUser(subject).filter(userId::equals).isPresent()) {
                return false;
            }
            throw new Conflict("That Google account belongs to another journal, or this journal to another account.");
        }
        audit.record(AuditEvent.GOOGLE_LINKED, userId);
        return true;
    }

    /** Whoever has no password would lock himself out. */
    public void unlink(Caller.Member me, String password, String address) {
        transactions.callAs(me, () -> {
            if (!identities.isLinked(me.userId())) {
                throw new NotFound();
            }
            return users.findCredentials(me.userId())
                    .orElseThrow(() ->
                            new Conflict("Choose a password first: without Google nothing else opens this account."));
        });
        reauthentication.require(me, password, address);
        transactions.callAs(me, () -> {
            if (identities.unlink(me.userId()) > 0) {
                audit.record(AuditEvent.GOOGLE_UNLINKED, me.userId());
                mails.googleChanged(profile.mine(), Setting.OFF);
            }
            return true;
        });
    }
}
