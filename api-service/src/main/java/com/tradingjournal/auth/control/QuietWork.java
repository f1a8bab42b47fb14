package com.tradingjournal.auth.control;

import com.tradingjournal.observability.control.LogContext;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger.Level;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is done only for accounts that exist is done after the answer, so that nobody hears in its time whether one does: the lines of
 * the trail and the mails of a failed sign-in or a forgotten password. One thread, in order; whoever finds the queue full waits.
 */
@ApplicationScoped
public class QuietWork {

    private static final System.Logger LOG = System.getLogger(QuietWork.class.getName());
    private static final int QUEUE = 1_000;
    private static final int GRACE_SECONDS = 5;

    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(QUEUE),
            Thread.ofPlatform().name("quiet-work").daemon().factory(),
            QuietWork::await);

    /** What fails is logged: whom it would concern has been answered. */
    public void later(Runnable work) {
        String requestId = LogContext.find("requestId");
        thread.execute(() -> run(work, requestId));
    }

    private static void run(Runnable work, @Nullable String requestId) {
        if (requestId != null) {
            LogContext.put("requestId", requestId);
        }
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, "What should have followed a request did not", failure);
        } finally {
            LogContext.clear();
        }
    }

    private static void await(Runnable work, ThreadPoolExecutor full) {
        if (full.isShutdown()) {
            throw new RejectedExecutionException("The server is stopping.");
        }
        try {
            full.getQueue().put(work);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
            LOG.log(
                    Level.WARNING,
                    "{0} pieces of work were left undone",
                    thread.shutdownNow().size());
        }
    }
}
