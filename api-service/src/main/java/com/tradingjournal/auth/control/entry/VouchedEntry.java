package com.tradingjournal.auth.control.entry;

import com.tradingjournal.auth.control.SignedIn;
import com.tradingjournal.auth.control.entry.Departures.Arrival;
import com.tradingjournal.auth.entity.Device;
import com.tradingjournal.notifications.control.MailOutbox;
import com.tradingjournal.notifications.entity.Mail;
import com.tradingjournal.notifications.entity.MailTemplate;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.users.control.UserStore;
import com.tradingjournal.users.entity.EmailAddress;
import com.tradingjournal.users.entity.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The way in for whom somebody else vouches who has asked for his proof: no password, and no second factor of ours. A locked
 * password locks nothing here, because nobody guesses at it.
 */
@ApplicationScoped
public class VouchedEntry {

    private final ThreadTransactionManager transactions;
    private final UserStore users;
    private final SignIn signIn;
    private final Registration registration;
    private final MailOutbox mails;

    @Inject
    VouchedEntry(
            ThreadTransactionManager transactions,
            UserStore users,
            SignIn signIn,
            Registration registration,
            MailOutbox mails) {
        this.transactions = transactions;
        this.users = users;
        this.signIn = signIn;
        this.registration = registration;
        this.mails = mails;
    }

    /** Into the workspace used last. */
    public SignedIn enter(UUID userId, Device device) {
        return signIn.admit(known(userId), Arrival.ENTERING, device);
    }

    /** The same of somebody who wanted to be erased: he stays. */
    public SignedIn restore(UUID userId, Device device) {
        return signIn.admit(known(userId), Arrival.RETURNING, device);
    }

    private User known(UUID userId) {
        return transactions
                .callAs(new Caller.Nobody(), () -> users.find(userId))
                .orElseThrow(SignIn::badCredentials);
    }

    /**
     * Somebody new, whose e-mail is proved already.
     *
     * @param also what else has to be written about him, in the same transaction
     */
    public SignedIn register(EmailAddress email, String name, Device device, Consumer<User> also) {
        return registration.registerVouched(Registration.Applicant.vouched(email, name), device, user -> {
            mails.put(Mail.to(user.id(), user.email(), MailTemplate.WELCOME, Map.of("name", user.name())));
            also.accept(user);
        });
    }
}
