package com.tradingjournal.devservices;

import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * What has been started and must be ended. Many may start at once; the end waits for those under way, and after it nothing can
 * start any more, so that no process is left however early the run is interrupted.
 */
final class Lifetime {

    private final Deque<AutoCloseable> started = new ConcurrentLinkedDeque<>();
    private final ReadWriteLock ending = new ReentrantReadWriteLock();
    private boolean ended;

    <T extends AutoCloseable> T begin(Supplier<T> starter) {
        ending.readLock().lock();
        try {
            if (ended) {
                throw new StartupFailure("Interrupted while starting.");
            }
            T running = starter.get();
            started.push(running);
            return running;
        } finally {
            ending.readLock().unlock();
        }
    }

    /** All at the same time. */
    void end() {
        ending.writeLock().lock();
        try {
            ended = true;
            List<Thread> closing = started.stream()
                    .map(running -> Thread.ofVirtual().start(() -> close(running)))
                    .toList();
            for (Thread thread : closing) {
                thread.join();
            }
            started.clear();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ending.writeLock().unlock();
        }
    }

    private static void close(AutoCloseable running) {
        try {
            running.close();
        } catch (Exception e) {
            System.err.println("Not stopped properly: " + e);
        }
    }
}
