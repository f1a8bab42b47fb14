package com.tradingjournal.auth.control.password;

import com.tradingjournal.errors.entity.Unavailable;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The threads on which passwords are hashed and judged: platform threads, fewer than cores, with a queue of some two seconds'
 * work. On virtual threads forty hashes would take the whole machine.
 */
@ApplicationScoped
public class PasswordWork {

    private static final int QUEUE = 40;

    private final ThreadPoolExecutor threads;
    private final AtomicLong taken = new AtomicLong();

    public PasswordWork() {
        int size = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        threads = new ThreadPoolExecutor(
                size,
                size,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(QUEUE),
                Thread.ofPlatform().name("password-", 0).daemon().factory());
    }

    <T> T run(Callable<T> work) {
        try {
            Future<T> result = threads.submit(work);
            taken.incrementAndGet();
            return result.get();
        } catch (RejectedExecutionException full) {
            throw new Unavailable("Too many people are signing in at this moment.", full);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unavailable("The server is stopping.", stopped);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failure);
        }
    }

    /** How many pieces so far: two sign-ins that cost the same take the same time. */
    long taken() {
        return taken.get();
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
