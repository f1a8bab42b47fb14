package com.tradingjournal.jobs.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.quartz.SchedulerException;

/** Starts the queue and the calendar with the process, and ends them before anything they use. */
@ApplicationScoped
public class BatchProcess {

    private static final System.Logger LOG = System.getLogger(BatchProcess.class.getName());
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final QueueDispatcher dispatcher;
    private final Schedule schedule;
    private final Thread calendar;

    @Inject
    public BatchProcess(QueueDispatcher dispatcher, Schedule schedule) {
        this.dispatcher = dispatcher;
        this.schedule = schedule;
        this.calendar = Thread.ofVirtual().name("calendar-start").unstarted(this::startCalendar);
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        dispatcher.start();
        calendar.start();
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event)
            throws InterruptedException, SchedulerException {
        calendar.interrupt();
        calendar.join();
        schedule.stop();
        dispatcher.stop();
    }

    /** Its store is the database, which may come up after this process. */
    private void startCalendar() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                schedule.start();
                return;
            } catch (SchedulerException notYet) {
                LOG.log(Level.WARNING, "The calendar cannot start yet: " + notYet.getMessage());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
