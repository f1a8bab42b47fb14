package com.tradingjournal.notifications.batch;

import com.tradingjournal.errors.entity.Unavailable;
import com.tradingjournal.notifications.control.MailOutbox;
import com.tradingjournal.tenancy.control.Signals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;

/**
 * Sends mail after mail while there are any; the commit of one wakes it, the poll finds those that wait for another try. A
 * queue of its own and no job each: the row of a mail is all that a job's would be.
 */
@ApplicationScoped
public class MailDispatcher {

    private static final System.Logger LOG = System.getLogger(MailDispatcher.class.getName());
    private static final Duration POLL = Duration.ofSeconds(3);
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final MailSender sender;
    private final Signals signals;
    private final Thread thread;
    private volatile boolean open = true;
    private boolean reachable = true;

    @Inject
    public MailDispatcher(MailSender sender, Signals signals) {
        this.sender = sender;
        this.signals = signals;
        this.thread = Thread.ofPlatform().daemon().name("mails").unstarted(this::watch);
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        thread.start();
    }

    /** A mail that is with the relay at this moment gets its time; else its lease runs out, and it goes once more. */
    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) throws InterruptedException {
        open = false;
        thread.join(GRACE);
        signals.close();
    }

    private void watch() {
        try {
            while (open) {
                drain();
                signals.await(MailOutbox.CHANNEL, POLL);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A relay that is away is asked once in a while, not once for every mail. */
    private void drain() {
        try {
            while (open && sender.sendNext()) {
                reachable = true;
            }
            reachable = true;
        } catch (Unavailable down) {
            LOG.log(reachable ? Level.WARNING : Level.DEBUG, "Waiting for the database.", down);
            reachable = false;
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, "A mail could not be taken or written down.", failure);
        }
    }
}
