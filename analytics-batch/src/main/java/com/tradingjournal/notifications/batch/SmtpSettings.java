package com.tradingjournal.notifications.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** The keys under {@code mail.}, read once; a wrong one is told at the start. */
@ApplicationScoped
class SmtpSettings {

    private enum Security {
        NONE,
        STARTTLS,
        TLS
    }

    private final Properties properties = new Properties();
    private final @Nullable Authenticator authenticator;
    private final InternetAddress from;
    private final InternetAddress replyTo;
    private final Duration patience;

    @Inject
    SmtpSettings(Config config) {
        put("host", config.getValue("mail.smtp-host", String.class));
        put("port", config.getValue("mail.smtp-port", Integer.class));
        put("connectiontimeout", millis(config, "mail.connect-timeout"));
        put("timeout", millis(config, "mail.read-timeout"));
        put("writetimeout", millis(config, "mail.write-timeout"));
        put("quitwait", false);
        secure(Security.valueOf(
                config.getValue("mail.smtp-security", String.class).toUpperCase(Locale.ROOT)));
        this.authenticator = config.getOptionalValue("mail.smtp-user", String.class)
                .map(user -> new Login(user, config.getValue("mail.smtp-password", String.class)))
                .orElse(null);
        put("auth", authenticator != null);
        this.from = address(config.getValue("mail.from", String.class));
        Optional<String> answers = config.getOptionalValue("mail.reply-to", String.class);
        this.replyTo = answers.map(SmtpSettings::address).orElse(from);
        this.patience = patience(config.getValue("mail.send-timeout", Duration.class));
    }

    InternetAddress from() {
        return from;
    }

    InternetAddress replyTo() {
        return replyTo;
    }

    /** How long one mail may take. */
    Duration patience() {
        return patience;
    }

    /** @param recipient where its name has letters beyond ASCII, the relay is asked for SMTPUTF8 */
    Session session(InternetAddress recipient) {
        Properties own = new Properties();
        own.putAll(properties);
        boolean international = recipient.getAddress().chars().anyMatch(c -> c > 127);
        own.setProperty("mail.mime.allowutf8", String.valueOf(international));
        return Session.getInstance(own, authenticator);
    }

    private void secure(Security security) {
        put("ssl.checkserveridentity", true);
        put("ssl.enable", security == Security.TLS);
        put("starttls.enable", security == Security.STARTTLS);
        put("starttls.required", security == Security.STARTTLS);
    }

    private void put(String name, Object value) {
        properties.setProperty("mail.smtp." + name, String.valueOf(value));
    }

    private static long millis(Config config, String key) {
        return config.getValue(key, Duration.class).toMillis();
    }

    /** Of a mail that takes longer than its lease another node would send a second copy. */
    private static Duration patience(Duration configured) {
        if (configured.plus(OutboxStore.SLACK).compareTo(OutboxStore.LEASE) > 0) {
            throw new IllegalArgumentException("mail.send-timeout is at most "
                    + OutboxStore.LEASE.minus(OutboxStore.SLACK) + ", not " + configured);
        }
        return configured;
    }

    private static InternetAddress address(String text) {
        try {
            InternetAddress[] parsed = InternetAddress.parse(text, true);
            if (parsed.length == 1) {
                return parsed[0];
            }
        } catch (AddressException malformed) {
            throw new IllegalArgumentException("mail.from or mail.reply-to is no address: " + text, malformed);
        }
        throw new IllegalArgumentException("mail.from and mail.reply-to are one address each: " + text);
    }

    private static final class Login extends Authenticator {
        private final PasswordAuthentication login;

        Login(String user, String password) {
            this.login = new PasswordAuthentication(user, password);
        }

        @Override
        protected PasswordAuthentication getPasswordAuthentication() {
            return login;
        }
    }
}
