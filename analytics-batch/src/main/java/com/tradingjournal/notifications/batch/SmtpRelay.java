package com.tradingjournal.notifications.batch;

import com.tradingjournal.notifications.batch.Delivery.NoRelay;
import com.tradingjournal.notifications.batch.Delivery.PutOff;
import com.tradingjournal.notifications.batch.Delivery.Refused;
import com.tradingjournal.notifications.batch.Delivery.Sent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.lang.System.Logger.Level;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Hands a mail over by SMTP, on a connection of its own: relays allow a few a second, and there are no more than that. A relay that
 * answers each command in time may still take for ever over all of them, so the whole has a limit too.
 */
@ApplicationScoped
class SmtpRelay {

    private static final System.Logger LOG = System.getLogger(SmtpRelay.class.getName());
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final SmtpSettings settings;
    private final Clock clock;

    @Inject
    SmtpRelay(SmtpSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** A letter in both of its forms. */
    record Content(String subject, String text, String html) {}

    Delivery send(UUID id, String recipient, Content content) {
        Transport transport;
        MimeMessage message;
        try {
            InternetAddress to = address(recipient);
            Session session = settings.session(to);
            message = message(session, id, content);
            message.setRecipient(MimeMessage.RecipientType.TO, to);
            message.saveChanges();
            transport = session.getTransport("smtp");
        } catch (MessagingException | IllegalArgumentException unwritable) {
            return new Refused("It cannot be written: " + unwritable.getClass().getSimpleName());
        }
        return handInTime(transport, message);
    }

    /** On a virtual thread: interrupting one closes the connection that it waits on. */
    private Delivery handInTime(Transport transport, MimeMessage message) {
        FutureTask<Delivery> handing = new FutureTask<>(() -> hand(transport, message));
        Thread thread = Thread.ofVirtual().name("smtp").start(handing);
        try {
            if (!thread.join(settings.patience())) {
                thread.interrupt();
            }
            return handing.get();
        } catch (InterruptedException stopped) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            return new PutOff("The process was stopped.");
        } catch (ExecutionException failure) {
            return new PutOff("It could not be handed over: "
                    + Objects.requireNonNull(failure.getCause()).getClass().getSimpleName());
        }
    }

    /** What the relay says to a message stays out of the log: it may quote it. */
    private static Delivery hand(Transport transport, MimeMessage message) {
        try {
            transport.connect();
        } catch (MessagingException away) {
            LOG.log(Level.DEBUG, "The relay does not let us in.", away);
            return new NoRelay(away.getClass().getSimpleName());
        }
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return new Sent();
        } catch (MessagingException failure) {
            return SmtpAnswer.of(failure).map(SmtpAnswer::delivery).orElse(new PutOff("The connection broke."));
        } finally {
            close(transport);
        }
    }

    /** What happens after the relay has answered changes nothing any more. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException gone) {
            LOG.log(Level.DEBUG, "The relay hung up first.", gone);
        }
    }

    private MimeMessage message(Session session, UUID id, Content content) throws MessagingException {
        MimeMessage message = new Numbered(session, "<" + id + "@" + domain(settings.from()) + ">");
        message.setFrom(settings.from());
        message.setReplyTo(new InternetAddress[] {settings.replyTo()});
        message.setSubject(content.subject(), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        MimeMultipart parts = new MimeMultipart("alternative");
        parts.addBodyPart(part(content.text(), "plain"));
        parts.addBodyPart(part(content.html(), "html"));
        message.setContent(parts);
        return message;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    /** The host in ASCII, as every relay understands it. */
    private static InternetAddress address(String recipient) throws MessagingException {
        int at = recipient.lastIndexOf('@');
        return new InternetAddress(recipient.substring(0, at + 1) + IDN.toASCII(recipient.substring(at + 1)), true);
    }

    private static String domain(InternetAddress address) {
        return address.getAddress().substring(address.getAddress().indexOf('@') + 1);
    }

    /** Carries its row's id: a mail that was sent twice is known by it. */
    private static final class Numbered extends MimeMessage {
        private final String number;

        Numbered(Session session, String number) {
            super(session);
            this.number = number;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", number);
        }
    }
}
