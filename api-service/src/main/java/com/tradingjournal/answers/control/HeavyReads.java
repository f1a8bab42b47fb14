package com.tradingjournal.answers.control;

import com.tradingjournal.errors.entity.Unavailable;
import com.tradingjournal.tenancy.control.TenantSession;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

/**
 * The gate through which everything goes that computes long: so many at once that others find a connection and a processor,
 * and each only for so long. Whoever finds it full knocks for some seconds before he is sent away.
 */
@ApplicationScoped
public class HeavyReads {

    private static final int AT_ONCE = 4;

    private final ThreadTransactionManager transactions;
    private final TenantSession session;
    private final Duration longest;

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
    @Bulkhead(AT_ONCE)
    @Retry(retryOn = BulkheadException.class, maxRetries = 60, delay = 50, jitter = 25, maxDuration = 3_000)
    @Fallback(fallbackMethod = "full", applyOn = BulkheadException.class)
    public Read<?> read(Callable<?> work) throws Exception {
        return transactions.<Read<?>>snapshot(
                longest, () -> new Read<Object>(work.call(), session.bound().analyticsVersion()));
    }

    Read<?> full(Callable<?> work) {
        throw new Unavailable("Too many figures are being computed: try again in a moment.");
    }
}
