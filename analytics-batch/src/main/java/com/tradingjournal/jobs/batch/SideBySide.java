package com.tradingjournal.jobs.batch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;

/**
 * Pieces of a chunk, two at a time: every piece is a transaction of its own, like a batchlet's, and a lane that has ended one takes the next. The
 * chunk's transaction only waits, and holds the job and its checkpoint. What has been committed stays when another piece fails or the
 * process dies before the checkpoint, and is then done again: doing it twice must change nothing.
 */
@Dependent
public class SideBySide {

    private static final int LANES = 2;

    /** Of the system: two that load their classes would hold both carriers of virtual ones on two cores, and wait for what a third has begun. */
    private static final ThreadFactory THREADS =
            Thread.ofPlatform().daemon().name("lane-", 1).factory();

    private final FencedWork work;

    @Inject
    public SideBySide(FencedWork work) {
        this.work = work;
    }

    /** Returns when all pieces have ended; after one that fails none is begun, and the failure is the caller's. */
    public void run(Collection<Runnable> pieces) throws InterruptedException {
        Queue<Runnable> open = new ConcurrentLinkedQueue<>(pieces);
        List<Callable<Void>> lanes = Collections.nCopies(Math.min(LANES, pieces.size()), () -> lane(open));
        try (ExecutorService threads = Executors.newFixedThreadPool(LANES, THREADS)) {
            for (Future<Void> ended : threads.invokeAll(lanes)) {
                ended.get();
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        }
    }

    private Void lane(Queue<Runnable> open) {
        try {
            for (Runnable piece = open.poll(); piece != null; piece = open.poll()) {
                work.call(Executors.callable(piece));
            }
        } finally {
            open.clear();
        }
        return null;
    }
}
