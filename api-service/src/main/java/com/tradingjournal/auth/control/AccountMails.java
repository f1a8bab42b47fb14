package com.tradingjournal.auth.control;

import com.tradingjournal.auth.entity.Device;
import com.tradingjournal.auth.entity.MailedToken;
import com.tradingjournal.notifications.control.MailOutbox;
import com.tradingjournal.notifications.entity.Mail;
import com.tradingjournal.notifications.entity.MailTemplate;
import com.tradingjournal.users.entity.EmailAddress;
import com.tradingjournal.users.entity.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** What a person is told by mail about his own account, in the transaction of what it tells of. */
@ApplicationScoped
public class AccountMails {

    private final MailOutbox outbox;
    private final Clock clock;

    @Inject
    public AccountMails(MailOutbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    public void welcome(User user, MailedToken link) {
        outbox.put(mail(user, MailTemplate.WELCOME, named(user)).withToken(link.text()));
    }

    public void verifyEmail(User user, MailedToken link) {
        outbox.put(mail(user, MailTemplate.VERIFY_EMAIL, named(user)).withToken(link.text()));
    }

    public void resetPassword(User user, MailedToken link) {
        String minutes = Long.toString(MailedToken.Purpose.RESET_PASSWORD.life().toMinutes());
        Map<String, String> parameters = Map.of("name", user.name(), "minutes", minutes);
        outbox.put(mail(user, MailTemplate.RESET_PASSWORD, parameters).withToken(link.text()));
    }

    /** To the new address, which is his only once he follows the link. */
    public void changeEmail(User user, EmailAddress wanted, MailedToken link) {
        Mail mail = Mail.to(user.id(), wanted, MailTemplate.EMAIL_CHANGE, named(user));
        outbox.put(mail.withToken(link.text()));
    }

    /** To the old address: whoever still reads it learns that it counts no more. */
    public void emailChanged(User before, EmailAddress now) {
        outbox.put(mail(before, MailTemplate.EMAIL_CHANGED, Map.of("name", before.name(), "newEmail", now.value())));
    }

    public void passwordChanged(User user) {
        outbox.put(mail(user, MailTemplate.PASSWORD_CHANGED, Map.of("name", user.name(), "at", now())));
    }

    public void twoFactorChanged(User user, Setting setting) {
        outbox.put(mail(user, MailTemplate.TWO_FACTOR_CHANGED, changed(user, setting)));
    }

    public void googleChanged(User user, Setting setting) {
        outbox.put(mail(user, MailTemplate.GOOGLE_CHANGED, changed(user, setting)));
    }

    public void newDevice(User user, Device device) {
        outbox.put(mail(
                user,
                MailTemplate.NEW_DEVICE,
                Map.of("name", user.name(), "device", device.name(), "address", device.address(), "at", now())));
    }

    public void locked(User user, Duration lock, String address) {
        String minutes = Long.toString(lock.toMinutes());
        outbox.put(mail(
                user,
                MailTemplate.ACCOUNT_LOCKED,
                Map.of("name", user.name(), "minutes", minutes, "address", address)));
    }

    /** What a mail says about a way of signing in. */
    public enum Setting {
        ON,
        OFF
    }

    private static Mail mail(User user, MailTemplate template, Map<String, String> parameters) {
        return Mail.to(user.id(), user.email(), template, parameters);
    }

    private static Map<String, String> named(User user) {
        return Map.of("name", user.name());
    }

    private Map<String, String> changed(User user, Setting setting) {
        String enabled = Boolean.toString(setting == Setting.ON);
        return Map.of("name", user.name(), "at", now(), "enabled", enabled);
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
