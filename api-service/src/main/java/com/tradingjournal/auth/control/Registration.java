package com.tradingjournal.auth.control;

import com.github.f4b6a3.uuid.UuidCreator;
import com.tradingjournal.auth.entity.Device;
import com.tradingjournal.auth.entity.RefreshToken;
import com.tradingjournal.errors.entity.Conflict;
import com.tradingjournal.errors.entity.ErrorCode;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.users.control.UserStore;
import com.tradingjournal.users.entity.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** Somebody new. What is cheap to refuse is refused before the password is hashed. */
@ApplicationScoped
public class Registration {

    private final ThreadTransactionManager transactions;
    private final SignInAttempts attempts;
    private final PasswordPolicy policy;
    private final PasswordHasher passwords;
    private final UserStore users;
    private final Sessions sessions;
    private final Founding founding;

    @Inject
    Registration(
            ThreadTransactionManager transactions,
            SignInAttempts attempts,
            PasswordPolicy policy,
            PasswordHasher passwords,
            UserStore users,
            Sessions sessions,
            Founding founding) {
        this.transactions = transactions;
        this.attempts = attempts;
        this.policy = policy;
        this.passwords = passwords;
        this.users = users;
        this.sessions = sessions;
        this.founding = founding;
    }

    /** Who registers, as he says himself; currency and zone are chosen by now. */
    public record Applicant(
            EmailAddress email, String password, String name, String workspaceName, String currency, ZoneId zone) {}

    public SignedIn register(Applicant applicant, Device device) {
        attempts.register(device.address());
        policy.require(
                applicant.password(), List.of(applicant.email().value(), applicant.name(), applicant.workspaceName()));
        if (transactions.callAs(new Caller.Nobody(), () -> users.exists(applicant.email()))) {
            throw emailTaken();
        }
        String hash = passwords.hash(applicant.password());
        UUID tenantId = UuidCreator.getTimeOrderedEpoch();
        UUID userId = UuidCreator.getTimeOrderedEpoch();
        RefreshToken first = sessions.prepare(tenantId, userId);
        return found(new Founding.Founder(applicant, hash, userId, first), device);
    }

    private SignedIn found(Founding.Founder founder, Device device) {
        Caller.Member owner = founder.member();
        try {
            return transactions.callAs(new Caller.Founder(owner.tenantId(), owner.userId()), () -> {
                SignedIn signedIn = founding.found(founder);
                sessions.begin(owner, device);
                return signedIn;
            });
        } catch (Conflict faster) {
            throw emailTaken(); // the one thing that can collide: somebody registered it since we looked
        }
    }

    private static Conflict emailTaken() {
        return new Conflict(ErrorCode.EMAIL_TAKEN, "There is an account with this e-mail already.");
    }
}
