package com.tradingjournal.jobs.batch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Lanes of a chunk that run at the same time: every piece of a lane is a transaction of its own, like a batchlet's. The chunk's
 * transaction only waits, and holds the job and its checkpoint. What a lane has committed stays when another fails or the process dies
 * before the checkpoint, and is then done again: doing it twice must change nothing.
 */
@Dependent
public class SideBySide {

    private final FencedWork work;

    @Inject
    public SideBySide(FencedWork work) {
        this.work = work;
    }

    /** Returns when all lanes have ended; a lane ends with its first piece that fails, and the failure is the caller's. */
    public void run(List<List<Runnable>> lanes) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Void>> tasks = lanes.stream().map(this::lane).toList();
            for (Future<Void> ended : threads.invokeAll(tasks)) {
                ended.get();
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        }
    }

    private Callable<Void> lane(List<Runnable> pieces) {
        return () -> {
            for (Runnable piece : pieces) {
                work.call(Executors.callable(piece));
            }
            return null;
        };
    }
}
