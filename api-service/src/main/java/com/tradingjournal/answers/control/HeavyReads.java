package com.tradingjournal.answers.control;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.tradingjournal.errors.entity.Unavailable;
import com.tradingjournal.tenancy.control.TenantSession;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The bulkhead through which everything goes that computes long: so much at once that others find a connection and a processor, half
 * of it for one workspace at most, and each only for so long. Whoever finds it full waits some seconds in turn, holding nothing, and
 * is then sent away. The annotation of that name knows turns only for asynchronous work, which loses its workspace.
 */
@ApplicationScoped
public class HeavyReads {

    private static final int AT_ONCE = 4;
    private static final int OF_ONE_WORKSPACE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ThreadTransactionManager transactions;
    private final TenantSession session;
    private final Duration longest;
    private final Semaphore all = new Semaphore(AT_ONCE, true);
    private final LoadingCache<UUID, Semaphore> workspaces =
            Caffeine.newBuilder().weakValues().build(_ -> new Semaphore(OF_ONE_WORKSPACE, true));

    @Inject
    public HeavyReads(
            ThreadTransactionManager transactions,
            TenantSession session,
            @ConfigProperty(name = "answers.longest") Duration longest) {
        this.transactions = transactions;
        this.session = session;
        this.longest = longest;
    }

    /** @param version of the workspace that the figures are of */
    public record Read<T>(T figures, long version) {}

    /** All the work sees one moment of the workspace, and nothing can be written. */
    public <T> Read<T> read(UUID workspace, Callable<T> work) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        return inTurn(workspaces.get(workspace), deadline, () -> inTurn(all, deadline, () -> frozen(work)));
    }

    private <T> Read<T> frozen(Callable<T> work) throws Exception {
        return transactions.snapshot(
                longest, () -> new Read<>(work.call(), session.bound().analyticsVersion()));
    }

    private static <T> T inTurn(Semaphore places, long deadline, Callable<T> work) throws Exception {
        if (!places.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            throw new Unavailable("Too many figures are being computed: try again in a moment.");
        }
        try {
            return work.call();
        } finally {
            places.release();
        }
    }
}
