package com.tradingjournal.notifications.batch;

import com.tradingjournal.jobs.batch.FencedWork;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;

/** Forgets whom was written to: what was sent after a month, what was given up after three, in which somebody may ask why. */
@Dependent
@Named("mailPurgeBatchlet")
public class MailPurgeBatchlet extends AbstractBatchlet {

    private static final Duration SENT = Duration.ofDays(30);
    private static final Duration DEAD = Duration.ofDays(90);

    private final FencedWork work;
    private final OutboxStore outbox;

    @Inject
    public MailPurgeBatchlet(FencedWork work, OutboxStore outbox) {
        this.work = work;
        this.outbox = outbox;
    }

    @Override
    public String process() {
        int forgotten = work.call(() -> outbox.forget("SENT", SENT) + outbox.forget("DEAD", DEAD));
        return "FORGOTTEN " + forgotten;
    }
}
