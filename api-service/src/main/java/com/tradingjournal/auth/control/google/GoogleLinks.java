package com.tradingjournal.auth.control.google;

import com.tradingjournal.audit.control.AuditTrail;
import com.tradingjournal.audit.entity.AuditEvent;
import com.tradingjournal.auth.control.Reauthentication;
import com.tradingjournal.errors.entity.Conflict;
import com.tradingjournal.errors.entity.NotFound;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.users.control.UserStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Which Google account opens whose journal. One each; changed only by its owner, signed in. */
@ApplicationScoped
public class GoogleLinks {

    private final ThreadTransactionManager transactions;
    private final IdentityStore identities;
    private final UserStore users;
    private final Reauthentication reauthentication;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    GoogleLinks(
            ThreadTransactionManager transactions,
            IdentityStore identities,
            UserStore users,
            Reauthentication reauthentication,
            AuditTrail audit,
            Clock clock) {
        this.transactions = transactions;
        this.identities = identities;
        this.users = users;
        this.reauthentication = reauthentication;
        this.audit = audit;
        this.clock = clock;
    }

    void requireUnlinked(Caller.Member me) {
        if (transactions.callAs(me, () -> identities.isLinked(me.userId()))) {
            throw new Conflict("A Google account is linked already: unlink it first.");
        }
    }

    /** Refused when his session has ended in the meantime. */
    void link(Caller.Member me, String subject) {
        transactions.callAs(me, () -> {
            write(me.userId(), subject);
            return true;
        });
    }

    /** In the running transaction. */
    void write(UUID userId, String subject) {
        if (identities.link(userId, subject, clock.instant()) == 0) {
            if (identities.findUser(subject).filter(userId::equals).isPresent()) {
                return;
            }
            throw new Conflict("That Google account belongs to another journal, or this journal to another account.");
        }
        audit.record(AuditEvent.GOOGLE_LINKED, userId);
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
            }
            return true;
        });
    }

    /** In a transaction of the person's: takes away what somebody linked who never proved that the account is his. */
    public void forget(UUID userId) {
        identities.unlink(userId);
    }
}
