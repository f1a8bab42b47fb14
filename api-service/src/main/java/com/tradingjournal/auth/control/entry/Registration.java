package com.tradingjournal.auth.control.entry;

import com.github.f4b6a3.uuid.UuidCreator;
import com.tradingjournal.auth.control.Sessions;
import com.tradingjournal.auth.control.SignedIn;
import com.tradingjournal.auth.control.password.PasswordHasher;
import com.tradingjournal.auth.control.password.PasswordPolicy;
import com.tradingjournal.auth.control.password.SignInAttempts;
import com.tradingjournal.auth.entity.Device;
import com.tradingjournal.errors.entity.Conflict;
import com.tradingjournal.errors.entity.ErrorCode;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.users.control.UserStore;
import com.tradingjournal.users.entity.EmailAddress;
import com.tradingjournal.users.entity.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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
    public record Applicant(EmailAddress email, String name, String workspaceName, String currency, ZoneId zone) {

        /** Who was asked for nothing but who he is: he keeps rupees in India. */
        static Applicant vouched(EmailAddress email, String name) {
            return new Applicant(email, name, name, "INR", ZoneId.of("Asia/Kolkata"));
        }
    }

    public SignedIn register(Applicant applicant, String password, Device device) {
        attempts.register(device.address());
        policy.require(password, List.of(applicant.email().value(), applicant.name(), applicant.workspaceName()));
        requireFree(applicant.email());
        return found(founder(applicant, passwords.hash(password)), device, _ -> {});
    }

    /** Somebody without a password, whose e-mail others have proved. */
    SignedIn registerVouched(Applicant applicant, Device device, Consumer<User> also) {
        attempts.register(device.address());
        requireFree(applicant.email());
        return found(founder(applicant, null), device, also);
    }

    private void requireFree(EmailAddress email) {
        if (transactions.callAs(new Caller.Nobody(), () -> users.exists(email))) {
            throw emailTaken();
        }
    }

    private Founding.Founder founder(Applicant applicant, @Nullable String passwordHash) {
        UUID tenantId = UuidCreator.getTimeOrderedEpoch();
        UUID userId = UuidCreator.getTimeOrderedEpoch();
        return new Founding.Founder(applicant, passwordHash, userId, sessions.prepare(tenantId, userId));
    }

    private SignedIn found(Founding.Founder founder, Device device, Consumer<User> also) {
        Caller.Member owner = founder.member();
        try {
            return transactions.callAs(new Caller.Founder(owner.tenantId(), owner.userId()), () -> {
                SignedIn signedIn = founding.found(founder);
                sessions.begin(owner, signedIn.user(), device);
                also.accept(signedIn.user());
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
