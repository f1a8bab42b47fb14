package com.tradingjournal.auth.control;

import com.tradingjournal.audit.entity.AuditEvent;
import com.tradingjournal.auth.control.password.SignInAttempts;
import com.tradingjournal.auth.control.password.SignInAttempts.Attempt;
import com.tradingjournal.users.entity.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What a failed sign-in leaves behind where the account exists: a line in the trail, and a mail when it was the one that locked. */
@ApplicationScoped
public class FailedSignIns {

    private final QuietWork quietly;
    private final PersonalTrail trail;
    private final AccountMails mails;

    @Inject
    public FailedSignIns(QuietWork quietly, PersonalTrail trail, AccountMails mails) {
        this.quietly = quietly;
        this.trail = trail;
        this.mails = mails;
    }

    /** @param address where the attempt came from */
    public void remember(User user, Attempt attempt, String address) {
        quietly.later(() -> trail.callAs(user.id(), () -> {
            trail.record(AuditEvent.SIGN_IN_FAILED, user.id());
            if (attempt == Attempt.LAST) {
                trail.record(AuditEvent.ACCOUNT_LOCKED, user.id());
                mails.locked(user, SignInAttempts.LOCK, address);
            }
            return true;
        }));
    }
}
