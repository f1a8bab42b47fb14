package com.tradingjournal.notifications.batch;

import com.tradingjournal.notifications.batch.Delivery.NoRelay;
import com.tradingjournal.notifications.batch.Delivery.PutOff;
import com.tradingjournal.notifications.batch.Delivery.Refused;
import com.tradingjournal.notifications.batch.Delivery.Sent;
import com.tradingjournal.notifications.control.Seal;
import com.tradingjournal.notifications.entity.MailTemplate;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import com.tradingjournal.tenancy.entity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.jspecify.annotations.Nullable;

/** One mail from claim to end: the relay is spoken to between two transactions, never inside one. */
@ApplicationScoped
class MailSender {

    /** With the pauses between them a good half day: longer than a relay is usually away. */
    static final int ATTEMPTS = 20;

    private static final System.Logger LOG = System.getLogger(MailSender.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final ThreadTransactionManager transactions;
    private final OutboxStore outbox;
    private final Seal seal;
    private final Letters letters;
    private final Stationery stationery;
    private final SmtpRelay relay;
    private final MetricRegistry metrics;

    @Inject
    MailSender(
            ThreadTransactionManager transactions,
            OutboxStore outbox,
            Seal seal,
            Letters letters,
            Stationery stationery,
            SmtpRelay relay,
            MetricRegistry metrics) {
        this.transactions = transactions;
        this.outbox = outbox;
        this.seal = seal;
        this.letters = letters;
        this.stationery = stationery;
        this.relay = relay;
        this.metrics = metrics;
    }

    /** Whether there may be more to send, and somebody who takes it. */
    boolean sendNext() {
        Optional<OutgoingMail> next = transactions.callAs(new Caller.Nobody(), outbox::claim);
        return next.isPresent() && send(next.get());
    }

    private boolean send(OutgoingMail mail) {
        Delivery delivery = deliver(mail);
        transactions.callAs(new Caller.Nobody(), () -> {
            writeDown(mail, delivery);
            return true;
        });
        return !(delivery instanceof NoRelay);
    }

    private Delivery deliver(OutgoingMail mail) {
        Optional<MailTemplate> known = Arrays.stream(MailTemplate.values())
                .filter(template -> template.name().equals(mail.template()))
                .findFirst();
        if (known.isEmpty()) {
            return new PutOff("This node does not know the mail yet."); // one that was updated first wrote it
        }
        if (mail.attempts() > ATTEMPTS) {
            return new Refused("Whoever sent it died, again and again.");
        }
        @Nullable String secret;
        try {
            secret = mail.token(seal);
        } catch (RuntimeException foreign) {
            return new PutOff(
                    "Its secret was sealed with another key."); // which is about the configuration, not the mail
        }
        return deliver(mail, known.get(), secret);
    }

    private Delivery deliver(OutgoingMail mail, MailTemplate template, @Nullable String secret) {
        try {
            Letter letter = letters.write(template, new Particulars(mail.parameters(), secret));
            return relay.send(
                    mail.id(),
                    mail.recipient(),
                    new SmtpRelay.Content(letter.subject(), stationery.text(letter), stationery.html(letter)));
        } catch (RuntimeException poisoned) {
            LOG.log(Level.DEBUG, "A mail cannot be put into words.", poisoned);
            return new Refused(
                    "It cannot be put into words: " + poisoned.getClass().getSimpleName());
        }
    }

    private void writeDown(OutgoingMail mail, Delivery delivery) {
        switch (delivery) {
            case Sent _ -> {
                outbox.sent(mail);
                count("sent");
            }
            case Refused refused -> giveUp(mail, refused.reason());
            case PutOff later -> postpone(mail, later.reason());
            case NoRelay away -> postpone(mail, away.reason());
        }
    }

    private void postpone(OutgoingMail mail, String reason) {
        if (mail.attempts() >= ATTEMPTS) {
            giveUp(mail, reason);
            return;
        }
        Duration pause = pauseAfter(mail.attempts());
        outbox.postpone(mail, pause, reason);
        count("put_off");
        LOG.log(Level.WARNING, "Mail {0} ({1}) goes later: {2}", mail.id(), mail.template(), reason);
    }

    private void giveUp(OutgoingMail mail, String reason) {
        outbox.giveUp(mail, reason);
        count("given_up");
        LOG.log(Level.ERROR, "Mail {0} ({1}) is given up: {2}", mail.id(), mail.template(), reason);
    }

    /** Twice as long each time. */
    static Duration pauseAfter(int attempts) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 20));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private void count(String outcome) {
        metrics.counter("journal_notifications_mails_total", new Tag("outcome", outcome))
                .inc();
    }
}
